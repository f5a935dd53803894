using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0103: something was ticked as done, or begun, before its quarter began.</summary>
public sealed class EarlyTickAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0103",
        Title = new("季度未开始就打勾", "Ticked before the quarter began"),
        MessageFormat = new(
            "第{0}条“{1}”{2}从 {3} 开始，{4} 就已登记为“{5}”（第 {6} 号记录）。",
            "Item {0} “{1}” was ticked “{5}” for {2} on {4} (entry {6}); the quarter began on {3}."),
        Remedy = new(
            "撤销这次打勾（plankit undo 记录号），做完后再登记；季度写错的，登记到对的季度。",
            "Take the tick back (plankit undo ENTRY) and enter it when it is done; where the quarter was mistyped, tick the right one."),
        RemedyFormat = new(
            "撤销：plankit undo {6}；做完后再登记：plankit tick {0} --quarter {7}。季度写错的，登记到对的季度。",
            "Take it back: plankit undo {6}, and when it is done: plankit tick {0} --quarter {7}. Where the quarter was mistyped, tick the right one."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "还没开始的季度不可能已经完成。预先知道不适用的，可以提前登记。",
            "What is to be done in a quarter cannot be done before it begins. That it will not be applicable may be said ahead."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterQuarterAction(static context =>
    {
        DateOnly first = context.Quarter.FirstDay(context.Snapshot.Plan.Year);
        foreach (LedgerEntry entry in context.ItemProgress.Entries)
        {
            if (entry.Fact is not Ticked { State: not TickState.NotApplicable } ticked || ticked.Quarter != context.Quarter)
            {
                continue;
            }

            // Both count: the day on which it was said, and the day that the author says it is about.
            DateOnly recorded = context.Snapshot.DayRecorded(entry);
            DateOnly day = recorded < entry.Date ? recorded : entry.Date;
            if (day < first)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    Location.Of(entry, context.Item, context.Quarter),
                    context.Item.Address,
                    context.Item.Title,
                    context.Quarter.Text(),
                    first,
                    day,
                    ticked.State.Text(),
                    entry.Sequence,
                    context.Quarter));
            }
        }
    });
}
