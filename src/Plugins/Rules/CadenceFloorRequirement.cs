using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Items must be due at least so often; what counts as "at least" is <see cref="CadenceFloor"/>'s, as with the floors of a profile.</summary>
internal sealed class CadenceFloorRequirement(PartSelection where, Cadence floor) : RuleRequirement
{
    private readonly CadenceFloor _floor = new(floor);

    /// <summary>The kind of rules that ask for it.</summary>
    internal static RuleKind Kind { get; } = new("cadence-floor", [PartSelection.Field, "floor"], Read);

    internal override PartSelection Where => where;

    internal override ImmutableArray<RulePlaceholder> Placeholders { get; } =
        [RulePlaceholder.Item, RulePlaceholder.Title, RulePlaceholder.Needed, RulePlaceholder.Found, RulePlaceholder.Source, RulePlaceholder.Floor];

    internal override LocalizableText Meaning =>
        RuleScope.OfItems(new LocalizableText("条目的频次不得低于{0}。", "Items must be due {0} at least.").Format(floor.Text()), where);

    internal override LocalizableText Remedy => new(
        "把频次提到底线以上：plankit cadence {item} {floor}。",
        "Raise it to the floor at least: plankit cadence {item} {floor}.");

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterPlanAction(plan =>
    {
        foreach (ItemProgress item in plan.Snapshot.Progress.Items)
        {
            if (where.Takes(item.Item) && !_floor.IsMetBy(item.Cadences))
            {
                plan.ReportDiagnostic(Diagnostic.Create(
                    rule,
                    Location.Of(item.Item),
                    item.Item.Address,
                    item.Item.Title,
                    floor.Text(),
                    item.Cadences.Text(),
                    item.CadenceSource.Text(),
                    CadenceFormat.Write(floor)));
            }
        }
    });

    private static CadenceFloorRequirement? Read(FieldMap rule, FaultList faults)
    {
        var where = PartSelection.Read(rule);
        return rule.Text("floor", FieldRules.Cadence) is { } floor ? new CadenceFloorRequirement(where, FieldRules.ParseCadence(floor)) : null;
    }
}
