using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0109: an item is due less often than its floor asks for.</summary>
public sealed class CadenceBelowFloorAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0109",
        Title = new("频次低于底线", "Cadence below its floor"),
        MessageFormat = new(
            "第{0}条“{1}”的频次是{2}（{3}），低于底线“{4}”（{5}）。",
            "Item {0} “{1}” is due {2} ({3}); that is below its floor, {4} ({5})."),
        Remedy = new(
            "把频次提到底线以上：plankit cadence 条目 频次。",
            "Raise it to the floor at least: plankit cadence ITEM CADENCE."),
        RemedyFormat = new(
            "把频次提到底线以上：plankit cadence {0} {6}。",
            "Raise it to the floor at least: plankit cadence {0} {6}."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "底线是上级规定或单位配置要求的最低频次，附有依据；计划可以定得更高，不能更低。",
            "A floor is the least that a regulation or the unit's profile asks for, with its basis. A plan may ask for more, not for less."),
    };

    private static readonly LocalizableText UnitsOwn = new("单位规定", "the unit's own rule");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(static context =>
    {
        foreach (ItemProgress item in context.Snapshot.Progress.Items)
        {
            if (item.Floors.IsEmpty)
            {
                continue;
            }

            foreach (CadenceFloor floor in item.UnmetFloors)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    Location.Of(item.Item),
                    item.Item.Address,
                    item.Item.Title,
                    item.Cadences.Text(),
                    item.CadenceSource.Text(),
                    floor.Cadence.Text(),
                    floor.Basis?.Citation ?? UnitsOwn,
                    CadenceFormat.Write(floor.Cadence)));
            }
        }
    });
}
