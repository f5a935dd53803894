using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0106: the year is over, and a quarter was last said to be partly done.</summary>
public sealed class PartialAtYearEndAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0106",
        Title = new("到年底仍是部分完成", "Still partial at year end"),
        MessageFormat = new(
            "第{0}条“{1}”{2}到年底仍是“部分完成”（第 {3} 号记录，{4} 登记）。",
            "Item {0} “{1}” is still partial in {2} at the end of the year (entry {3} by {4})."),
        Remedy = new(
            "已做完的，登记：plankit tick 条目 --quarter 季度；没做完的，列入下一年计划，并请批准人豁免：plankit waive PK0106 --item 条目 --quarter 季度 --reason 原因 --approver 批准人。",
            "If it is done by now: plankit tick ITEM --quarter QUARTER. If not, carry it into the next plan and have it waived: plankit waive PK0106 --item ITEM --quarter QUARTER --reason TEXT --approver NAME."),
        RemedyFormat = new(
            "已做完的，登记：plankit tick {0} --quarter {5}；没做完的，列入下一年计划，并请批准人豁免：plankit waive PK0106 --item {0} --quarter {5} --reason 原因 --approver 批准人。",
            "If it is done by now: plankit tick {0} --quarter {5}. If not, carry it into the next plan and have it waived: plankit waive PK0106 --item {0} --quarter {5} --reason TEXT --approver NAME."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "年度计划到 12 月 31 日为止。“部分完成”要么已经做完忘了登记，要么要带到下一年。",
            "The plan ends with 31 December. What is partial then was finished and not entered, or goes into the next plan."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterQuarterAction(static context =>
    {
        if (Quarter.Q4.HasEnded(context.Snapshot.Plan.Year, context.Snapshot.AsOf)
            && context.Progress.State is ProgressState.Overdue or ProgressState.InProgress
            && context.ItemProgress.LastTickIn(context.Quarter) is { Fact: Ticked { State: TickState.Partial } } entry)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Location.Of(entry, context.Item, context.Quarter),
                context.Item.Address,
                context.Item.Title,
                context.Quarter.Text(),
                entry.Sequence,
                entry.Author,
                context.Quarter));
        }
    });
}
