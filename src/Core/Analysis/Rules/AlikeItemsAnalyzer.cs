using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0011: two items say nearly the same.</summary>
public sealed class AlikeItemsAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0011",
        Title = new("条目雷同", "Two items alike"),
        MessageFormat = new("第{0}条“{1}”与第{2}条“{3}”几乎一样。", "Item {0} “{1}” says nearly the same as item {2} “{3}”."),
        Remedy = new(
            "是重复粘贴的，删去一条并顺延序号；是两件事的，写清楚区别。",
            "If it was pasted twice, delete one and count on; if they are two things, say what tells them apart."),
        RemedyFormat = new(
            "是重复粘贴的，删去第{0}条并顺延序号；是两件事的，写清楚两条的区别。",
            "If it was pasted twice, delete item {0} and count on; if they are two things, say what tells them apart."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "两条几乎一样，同一件工作会被要求两次、统计两次。",
            "Two items that say the same ask for one piece of work twice and count it twice."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(static context =>
    {
        var earlier = new AlikeTexts<PlanItem>();
        foreach (PlanItem item in context.Snapshot.Plan.AllItems)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (earlier.FindOrAdd(item, item.Title + "\n" + item.Body) is { } first)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, Location.Of(item), [Location.Of(first)], [], [item.Address, item.Title, first.Address, first.Title]));
            }
        }
    });
}
