using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>What was counted at each activity must lie within bounds.</summary>
internal sealed class ActivityMeasureRequirement(PartSelection where, ActivitySelection activities, MeasureBounds bounds) : RuleRequirement
{
    private const string PerActivity = "activity";
    private const string PerQuarter = "quarter";
    private const string PerYear = "year";

    private static readonly TextRule Per = TextRule.OneOf([PerActivity, PerQuarter, PerYear]);

    /// <summary>The kind of rules that ask for it, or for sums over a quarter or the year.</summary>
    internal static RuleKind Kind { get; } = new(
        "measure-bounds", [PartSelection.Field, ActivitySelection.Field, QuarterSelection.Field, "measure", "unit", "min", "max", "per"], Read);

    internal override PartSelection Where => where;

    internal override ImmutableArray<RulePlaceholder> Placeholders { get; } =
    [
        RulePlaceholder.Item, RulePlaceholder.Title, RulePlaceholder.Quarter, RulePlaceholder.Activity, RulePlaceholder.Date,
        RulePlaceholder.Measure, RulePlaceholder.Needed, RulePlaceholder.Found, RulePlaceholder.Items,
    ];

    internal override LocalizableText Meaning => RuleScope.OfItems(
        new LocalizableText(
            "每次{0}的“{1}”应{2}。",
            "At each {0}, “{1}” must be {2}.").Format(activities.One, bounds.Measure, bounds.Needed),
        where,
        activities.Quarters);

    internal override LocalizableText Remedy => new(
        "核对数值；漏登或登错的补登：plankit record {activity} --date {date} --item {items} --measure {measure}=数值。",
        "Look at the number. Where it was left out or mistyped, enter it: plankit record {activity} --date {date} --item {items} --measure {measure}=NUMBER.");

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterPlanAction(plan =>
    {
        foreach ((PlanItem item, IGrouping<DateOnly, LedgerEntry> day) in activities.ByDay(plan.Snapshot, where))
        {
            LedgerEntry last = day.Last();
            if (bounds.Breach(MeasureSums.Of(day), owesMinimum: true) is { } found)
            {
                var quarter = QuarterCalendar.Of(day.Key);
                plan.ReportDiagnostic(Diagnostic.Create(
                    rule,
                    Location.Of(last, item, quarter),
                    item.Address,
                    item.Title,
                    quarter.Text(),
                    ((ActivityRecorded)last.Fact).Activity,
                    day.Key,
                    bounds.Measure,
                    bounds.Needed,
                    found,
                    ActivitySelection.ItemsOf(plan.Snapshot.Plan, day)));
            }
        }
    });

    private static RuleRequirement? Read(FieldMap rule, FaultList faults)
    {
        var where = PartSelection.Read(rule);
        var activities = ActivitySelection.Read(rule);
        string? per = rule.OptionalText("per", Per);
        if (MeasureBounds.Read(rule, faults) is not { } bounds || (per is null && rule.Find("per") is not null))
        {
            return null;
        }

        if (per == PerYear && rule.Find(QuarterSelection.Field) is { } quarters)
        {
            faults.Add(quarters, new LocalizableText(
                "按年累计的规则（per: year）不能再选季度；请删去“{0}”。",
                "A rule that adds up the year (per: year) cannot choose quarters; take \"{0}\" out.").Format(rule.PathOf(QuarterSelection.Field)));
        }

        return per switch
        {
            PerQuarter => new QuarterMeasureRequirement(where, activities, bounds),
            PerYear => new YearMeasureRequirement(where, activities, bounds),
            _ => new ActivityMeasureRequirement(where, activities, bounds),
        };
    }
}
