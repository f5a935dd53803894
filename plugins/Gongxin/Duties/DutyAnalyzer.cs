using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Gongxin.Duties;

/// <summary>
/// A rule about something that the unit owes for one item of its plan by the end of certain quarters. It is silent where the
/// plan has no such item, while the quarter still runs, and where the quarter is ticked as not applicable.
/// </summary>
/// <remarks>
/// These rules look at what was recorded, not at the cadence in force: a cadence may be lowered in the ledger, a duty may
/// not. So they may speak where PK0101 is silent, and the other way round.
/// </remarks>
public abstract class DutyAnalyzer : PlanAnalyzer
{
    private readonly string _topic;
    private readonly ImmutableArray<Quarter> _dueIn;

    private protected DutyAnalyzer(DiagnosticDescriptor rule, string topic, params ImmutableArray<Quarter> dueIn)
    {
        SupportedDiagnostics = [rule];
        _topic = topic;
        _dueIn = dueIn;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context) => context.RegisterPlanAction(Analyze);

    /// <summary>What is missing, as the finding to report; null where the duty was met.</summary>
    /// <param name="record">What was recorded of the item.</param>
    /// <param name="due">The quarter, which has ended.</param>
    private protected abstract Diagnostic? FindGap(DutyRecord record, Quarter due);

    private void Analyze(PlanAnalysisContext context)
    {
        PlanSnapshot snapshot = context.Snapshot;
        if (!snapshot.Plan.TryGetItemByTopic(_topic, out PlanItem? item))
        {
            return;
        }

        var record = new DutyRecord(snapshot, item);
        foreach (Quarter due in _dueIn)
        {
            if (due.HasEnded(snapshot.Plan.Year, snapshot.AsOf)
                && !record.IsExcused(due)
                && FindGap(record, due) is { } gap)
            {
                context.ReportDiagnostic(gap);
            }
        }
    }
}
