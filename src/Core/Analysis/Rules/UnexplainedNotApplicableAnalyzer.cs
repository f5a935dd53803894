using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0107: a quarter was ticked as not applicable, and nobody said why.</summary>
public sealed class UnexplainedNotApplicableAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0107",
        Title = new("不适用没有写原因", "Not applicable without a reason"),
        MessageFormat = new(
            "第{0}条“{1}”{2}登记为“不适用”，没有写原因（第 {3} 号记录，{4} 登记）。",
            "Item {0} “{1}” was ticked as not applicable in {2} without a reason (entry {3} by {4})."),
        Remedy = new(
            "重新登记并写明原因：plankit tick 条目 --quarter 季度 --state not-applicable --note 原因。",
            "Tick it again and say why: plankit tick ITEM --quarter QUARTER --state not-applicable --note TEXT."),
        RemedyFormat = new(
            "重新登记并写明原因：plankit tick {0} --quarter {5} --state not-applicable --note 原因。",
            "Tick it again and say why: plankit tick {0} --quarter {5} --state not-applicable --note TEXT."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "“不适用”使条目这一季度不再计入完成率。没有原因，年底就说不清。",
            "Not applicable takes a quarter out of the rate. Without a reason nobody can account for that at year end."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterQuarterAction(static context =>
    {
        if (context.Progress.State == ProgressState.NotApplicable
            && context.ItemProgress.LastTickIn(context.Quarter) is { Fact: Ticked { State: TickState.NotApplicable } ticked } entry
            && string.IsNullOrWhiteSpace(ticked.Note))
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
