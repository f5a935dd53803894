using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0110: the year is over, and nothing at all was done for an item.</summary>
public sealed class UntouchedItemAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0110",
        Title = new("全年没有任何进展", "Nothing done all year"),
        MessageFormat = new(
            "第{0}条“{1}”{2} 年没有任何完成记录：全年应完成 {3} 次，一次也没有。",
            "Nothing was done for item {0} “{1}” in all of {2}: due in the year {3}, done 0."),
        Remedy = new(
            "做过的，逐季度补登：plankit tick 条目 --quarter 季度；没有做的，写明原因：plankit tick 条目 --quarter 季度 --state not-applicable --note 原因。",
            "Enter what was done, quarter by quarter: plankit tick ITEM --quarter QUARTER. Where nothing was, say why: plankit tick ITEM --quarter QUARTER --state not-applicable --note TEXT."),
        RemedyFormat = new(
            "做过的，逐季度补登：plankit tick {0} --quarter {4}；没有做的，写明原因：plankit tick {0} --quarter {4} --state not-applicable --note 原因。",
            "Enter what was done, quarter by quarter: plankit tick {0} --quarter {4}. Where nothing was, say why: plankit tick {0} --quarter {4} --state not-applicable --note TEXT."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "写进计划的条目，一年下来一次也没有做，年终总结必须交代。",
            "An item that stood in the plan and was never touched is what the year-end report has to account for."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(static context =>
    {
        int year = context.Snapshot.Plan.Year;
        if (!Quarter.Q4.HasEnded(year, context.Snapshot.AsOf))
        {
            return;
        }

        foreach (ItemProgress item in context.Snapshot.Progress.Items)
        {
            if (FirstQuarterDue(item) is { } quarter && !item.Entries.Any(entry => SaysSomethingWasDone(entry, year)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, Location.Of(item.Item), item.Item.Address, item.Item.Title, year, item.Quarters.Sum(part => (long)part.Expected), quarter));
            }
        }
    });

    // Quarters that are ticked as not applicable are accounted for.
    private static Quarter? FirstQuarterDue(ItemProgress item)
    {
        foreach (QuarterProgress quarter in item.Quarters)
        {
            if (quarter.IsApplicable)
            {
                return quarter.Quarter;
            }
        }

        return null;
    }

    private static bool SaysSomethingWasDone(LedgerEntry entry, int year) => entry.Fact switch
    {
        Ticked ticked => ticked.State != TickState.NotApplicable,
        ActivityRecorded => entry.Date.Year == year,
        _ => false,
    };
}
