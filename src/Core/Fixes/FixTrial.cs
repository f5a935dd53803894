using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>Tries fixes out: the plan is read and checked anew, and only what helps and does no harm stays.</summary>
internal sealed class FixTrial(AnalysisDriver driver, FixSubject start, ImmutableArray<Finding> findings, CancellationToken cancellationToken)
{
    private readonly FixSubject _start = start;
    private readonly FindingCounts _before = FindingCounts.Of(findings);
    private readonly List<(ProposedFix, UnappliedReason, LocalizableText)> _rejected = [];

    /// <summary>The plan with what was accepted.</summary>
    public FixSubject Subject { get; private set; } = start;

    /// <summary>What is found in it.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = findings;

    /// <summary>What was not accepted, and why.</summary>
    public IReadOnlyList<(ProposedFix Proposed, UnappliedReason Reason, LocalizableText Message)> Rejected => _rejected;

    /// <summary>Tries all together, and where that fails one after another, to find out which it is.</summary>
    /// <returns>The fixes that stay.</returns>
    public ImmutableArray<ProposedFix> Accept(ImmutableArray<ProposedFix> batch)
    {
        if (Try(batch) is null)
        {
            return batch;
        }

        ImmutableArray<ProposedFix> accepted = [];
        foreach (ProposedFix proposed in batch)
        {
            if (Try(accepted.Add(proposed)) is { } fault)
            {
                _rejected.Add((proposed, fault.Reason, fault.Message));
            }
            else
            {
                accepted = accepted.Add(proposed);
            }
        }

        return accepted;
    }

    private (UnappliedReason Reason, LocalizableText Message)? Try(ImmutableArray<ProposedFix> fixes)
    {
        if (_start.Apply([.. fixes.Select(proposed => proposed.Fix)]) is not { } changed)
        {
            return (UnappliedReason.LosesEntries, FixTexts.LosesEntries);
        }

        ImmutableArray<Finding> found = driver.Analyze(changed.Snapshot, cancellationToken).Findings;
        var after = FindingCounts.Of(found);
        if (FindingCounts.FirstNew(_before, after, found) is { } brought)
        {
            return (UnappliedReason.BringsFinding, FixTexts.BringsFinding(brought));
        }

        // Of two findings that look alike to the counts, both have to be gone once both were mended.
        var mended = FindingCounts.Of(fixes.Select(proposed => proposed.Finding));
        if (fixes.Any(proposed => after[proposed.Finding] > _before[proposed.Finding] - mended[proposed.Finding]))
        {
            return (UnappliedReason.DoesNotHelp, FixTexts.DoesNotHelp);
        }

        (Subject, Findings) = (changed, found);
        return null;
    }
}
