using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0102: a quarter counts as done, the item requires evidence, and there is none.</summary>
public sealed class MissingEvidenceAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0102",
        Title = new("缺少佐证材料", "Evidence missing"),
        MessageFormat = new(
            "第{0}条“{1}”{2}已登记完成，但没有佐证材料。",
            "Item {0} “{1}” is ticked in {2}, and no evidence is kept."),
        Remedy = new(
            "补交材料：重新登记并加上 --evidence 文件。",
            "Hand in the file: tick again with --evidence FILE."),
        RemedyFormat = new(
            "补交材料：plankit tick {0} --quarter {3} --evidence 文件。",
            "Hand in the file: plankit tick {0} --quarter {3} --evidence FILE."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "单位配置规定该条目完成时须留存佐证材料。",
            "The unit's profile says that what was done for this item must be shown by a kept file."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterQuarterAction(static context =>
    {
        // Occurrences, not the state: a quarter that is done by what earlier quarters did has nothing of its own to show.
        if (context.ItemProgress.EvidenceRequired
            && context.Progress is { Occurrences: > 0, EvidenceCount: 0 }
            && context.Progress.State != ProgressState.NotApplicable)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, context.Location, context.Item.Address, context.Item.Title, context.Quarter.Text(), context.Quarter));
        }
    });
}
