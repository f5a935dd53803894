using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0101: a quarter, or a month of it, has ended and less was done than was due.</summary>
public sealed class OverdueQuarterAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0101",
        Title = new("逾期未完成", "Overdue"),
        MessageFormat = new(
            "第{0}条“{1}”{2}应完成 {3} 次，已完成 {4} 次，{5}。",
            "Item {0} “{1}”: {3} due in {2}, {4} done; {5}."),
        Remedy = new(
            "补做并补登：plankit tick 条目 --quarter 季度；确实不需要的，登记为不适用并写明原因。",
            "Do it and enter it: plankit tick ITEM --quarter QUARTER. Where it was not needed, tick it as not applicable and say why."),
        RemedyFormat = new(
            "补做并补登：plankit tick {0} --quarter {6}；确实不需要的，写明原因：plankit tick {0} --quarter {6} --state not-applicable --note 原因。",
            "Do it and enter it: plankit tick {0} --quarter {6}. Where it was not needed, say why: plankit tick {0} --quarter {6} --state not-applicable --note TEXT."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Error,
        Description = new(
            "季度结束时，完成次数少于该季度应完成次数；按月的频次，每个月结束时就看该月。应完成次数按条目的频次计算。",
            "When a quarter ends, as much should be done as its cadence asks for by then; a cadence of months is looked at as each month ends."),
    };

    private static readonly LocalizableText Ended = new("季度已于 {0} 结束", "the quarter ended on {0}");
    private static readonly LocalizableText Missed = new("缺 {0}", "missed: {0}");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterQuarterAction(static context =>
    {
        if (context.Progress.State == ProgressState.Overdue)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                context.Location,
                context.Item.Address,
                context.Item.Title,
                context.Quarter.Text(),
                context.Progress.Expected,
                context.Progress.Done,
                WhatIsMissing(context),
                context.Quarter));
        }
    });

    private static LocalizableText WhatIsMissing(QuarterAnalysisContext context) => context.Progress.MissedMonths is { IsEmpty: false } months
        ? Missed.Format(MonthWords.Text(months))
        : Ended.Format(context.Quarter.LastDay(context.Snapshot.Plan.Year));
}
