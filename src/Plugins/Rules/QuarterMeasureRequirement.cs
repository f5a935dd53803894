using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>
/// What was counted at an item's activities of a quarter must lie within bounds: not below once the quarter has ended, unless
/// nothing is due in it or it was ticked as not applicable; above it may be at no time.
/// </summary>
internal sealed class QuarterMeasureRequirement(PartSelection where, ActivitySelection activities, MeasureBounds bounds) : RuleRequirement
{
    internal override PartSelection Where => where;

    internal override ImmutableArray<RulePlaceholder> Placeholders { get; } =
        [RulePlaceholder.Item, RulePlaceholder.Title, RulePlaceholder.Quarter, RulePlaceholder.Measure, RulePlaceholder.Needed, RulePlaceholder.Found];

    internal override LocalizableText Meaning => RuleScope.OfItems(
        new LocalizableText(
            "每季度{0}的“{1}”合计应{2}。",
            "Over a quarter's {0}, “{1}” must be {2}.").Format(activities.All, bounds.Measure, bounds.Needed),
        where,
        activities.Quarters);

    internal override LocalizableText Remedy => MeasureBounds.RemedyOfSums;

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterQuarterAction(quarter =>
    {
        if (!activities.Quarters.Takes(quarter.Quarter) || !where.Takes(quarter.Item))
        {
            return;
        }

        ItemProgress item = quarter.ItemProgress;
        bool owesMinimum = quarter.HasEnded && quarter.Progress.State != ProgressState.NotApplicable;
        var counted = MeasureSums.Of(activities.Of(item).Where(entry => EntriesInForce.QuarterOf(entry, item.Year) == quarter.Quarter));
        if (bounds.Breach(counted, owesMinimum) is { } found)
        {
            quarter.ReportDiagnostic(Diagnostic.Create(
                rule, quarter.Location, quarter.Item.Address, quarter.Item.Title, quarter.Quarter.Text(), bounds.Measure, bounds.Needed, found));
        }
    });
}
