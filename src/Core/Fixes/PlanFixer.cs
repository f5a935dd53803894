using System.Collections.Immutable;
using PlanKit.Analysis;

namespace PlanKit.Fixes;

/// <summary>
/// Mends what can be mended. Fixes that do not overlap go in together; then the text is read and checked anew, and whatever
/// did not take its finding away, or brought another, is taken out again. That is repeated until nothing more can be mended.
/// </summary>
/// <param name="driver">Checks the plan, before and after.</param>
/// <param name="providers">Who proposes fixes.</param>
public sealed class PlanFixer(AnalysisDriver driver, ImmutableArray<RegisteredFixProvider> providers)
{
    /// <summary>
    /// How often the text is read and checked anew at most. Each time at least one finding goes and none comes, so it ends
    /// anyway; this is for plans in which thousands of fixes overlap.
    /// </summary>
    public const int MaxRounds = 20;

    /// <summary>The fixes that there are for one finding, the likeliest first; none where there are none. They were not tried.</summary>
    /// <param name="snapshot">What the finding is about.</param>
    /// <param name="finding">The finding.</param>
    public ImmutableArray<PlanFix> Propose(PlanSnapshot snapshot, Finding finding) =>
        [.. new FixProposals(providers).For(snapshot, finding, out _).Select(proposed => proposed.Fix)];

    /// <summary>Mends a plan. Nothing is written; the same arguments give the same result.</summary>
    /// <param name="subject">The plan.</param>
    /// <param name="request">What to mend, and how.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public FixResult Fix(FixSubject subject, FixRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(request);
        var rejected = new Dictionary<string, (UnappliedReason Reason, Text.LocalizableText Message)>(StringComparer.Ordinal);
        var applied = ImmutableArray.CreateBuilder<ProposedFix>();
        var proposals = new FixProposals(providers);
        FixSubject current = subject;
        ImmutableArray<Finding> findings = driver.Analyze(current.Snapshot, cancellationToken).Findings;
        for (int round = 0; ; round++)
        {
            var plan = new FixRound(current, request, rejected, proposals, findings);
            if (plan.Batch.IsEmpty || round == MaxRounds)
            {
                IEnumerable<UnappliedFix> left = plan.Batch.Select(proposed => new UnappliedFix(
                    proposed.Finding, [proposed.Fix], UnappliedReason.Overlap, FixTexts.Overlap));
                return new FixResult(subject, current, applied.ToImmutable(), [.. plan.NotApplied, .. left]);
            }

            var trial = new FixTrial(driver, current, findings, cancellationToken);
            ImmutableArray<ProposedFix> accepted = trial.Accept(plan.Batch);
            applied.AddRange(accepted);

            if (!accepted.IsEmpty)
            {
                // What did not help before may help now that something else is mended.
                rejected.Clear();
            }
            else
            {
                foreach ((ProposedFix proposed, UnappliedReason reason, Text.LocalizableText message) in trial.Rejected)
                {
                    rejected[FixRound.KeyOf(proposed)] = (reason, message);
                }
            }

            (current, findings) = (trial.Subject, trial.Findings);
        }
    }
}
