using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0101: a quarter has ended and less was done than was due.</summary>
public sealed class OverdueQuarterAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0101",
        Title = new("逾期未完成", "Overdue"),
        MessageFormat = new(
            "第{0}条“{1}”{2}应完成 {3} 次，已完成 {4} 次，季度已于 {5} 结束。",
            "Item {0} “{1}”: {3} due in {2}, {4} done; the quarter ended on {5}."),
        Remedy = new(
            "补做并补登：plankit tick 条目 --quarter 季度；确实不需要的，登记为不适用并写明原因。",
            "Do it and enter it: plankit tick ITEM --quarter QUARTER. Where it was not needed, tick it as not applicable and say why."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Error,
        Description = new(
            "季度结束时，完成次数少于该季度应完成次数。应完成次数按条目的频次计算。",
            "When a quarter ends, as much should be done as its cadence asks for by then."),
    };

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
                context.Quarter.LastDay(context.Snapshot.Plan.Year)));
        }
    });
}
