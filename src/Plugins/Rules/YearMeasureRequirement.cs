using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>
/// What was counted at an item's activities of the year must lie within bounds: not below once the year has ended, unless nothing
/// was due in it; above it may be at no time.
/// </summary>
internal sealed class YearMeasureRequirement(PartSelection where, ActivitySelection activities, MeasureBounds bounds) : RuleRequirement
{
    internal override PartSelection Where => where;

    internal override ImmutableArray<RulePlaceholder> Placeholders { get; } =
        [RulePlaceholder.Item, RulePlaceholder.Title, RulePlaceholder.Year, RulePlaceholder.Measure, RulePlaceholder.Needed, RulePlaceholder.Found];

    internal override LocalizableText Meaning => RuleScope.OfItems(
        new LocalizableText(
            "全年{0}的“{1}”合计应{2}。",
            "Over the year's {0}, “{1}” must be {2}.").Format(activities.All, bounds.Measure, bounds.Needed),
        where);

    internal override LocalizableText Remedy => MeasureBounds.RemedyOfSums;

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterPlanAction(plan =>
    {
        bool hasEnded = Quarter.Q4.HasEnded(plan.Snapshot.Plan.Year, plan.Snapshot.AsOf);
        foreach (ItemProgress item in plan.Snapshot.Progress.Items.Where(item => where.Takes(item.Item)))
        {
            bool owesMinimum = hasEnded && item.Quarters.Any(quarter => quarter.State != ProgressState.NotApplicable);
            if (bounds.Breach(MeasureSums.Of(activities.Of(item)), owesMinimum) is { } found)
            {
                plan.ReportDiagnostic(Diagnostic.Create(
                    rule, Location.Of(item.Item), item.Item.Address, item.Item.Title, item.Year, bounds.Measure, bounds.Needed, found));
            }
        }
    });
}
