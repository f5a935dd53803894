using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0108: nobody answers for an item.</summary>
public sealed class UnownedItemAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0108",
        Title = new("没有责任部门", "No owner"),
        MessageFormat = new("第{0}条“{1}”没有责任部门或责任人。", "Nobody answers for item {0} “{1}”."),
        Remedy = new("指定责任部门：plankit owner 条目 名称。", "Name one: plankit owner ITEM NAME."),
        RemedyFormat = new("指定责任部门：plankit owner {0} 名称。", "Name one: plankit owner {0} NAME."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "没有责任部门的条目，到季度末没有人可以催办。",
            "When the quarter ends, there is nobody to ask about an item that nobody owns."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(static context =>
    {
        foreach (var item in context.Snapshot.Progress.Items)
        {
            if (item.Owner is null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Of(item.Item), item.Item.Address, item.Item.Title));
            }
        }
    });
}
