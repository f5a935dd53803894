using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Activities of some kinds must each be shown by files: their own, or some that were handed in later for an item and the quarter.</summary>
internal sealed class ActivityEvidenceRequirement(PartSelection where, ActivitySelection activities, EvidenceFiles files) : RuleRequirement
{
    internal override PartSelection Where => where;

    internal override ImmutableArray<RulePlaceholder> Placeholders { get; } =
    [
        RulePlaceholder.Item, RulePlaceholder.Title, RulePlaceholder.Quarter, RulePlaceholder.Activity, RulePlaceholder.Date,
        RulePlaceholder.Needed, RulePlaceholder.Found, RulePlaceholder.Files, RulePlaceholder.Items,
    ];

    internal override LocalizableText Meaning => RuleScope.OfItems(
        new LocalizableText(
            "{0}至少要有 {1} 份{2}。",
            "Of an {0}, at least {1} must be kept: {2}.").Format(activities.One, files.Least, files.Text),
        where,
        activities.Quarters);

    internal override LocalizableText Remedy => new(
        "补交材料：plankit record {activity} --date {date} --item {items} --evidence 文件。",
        "Hand in the file: plankit record {activity} --date {date} --item {items} --evidence FILE.");

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterPlanAction(plan =>
    {
        ILookup<(DateOnly Day, string Kind), LedgerEntry> records = RecordsOf(plan.Snapshot);

        foreach ((PlanItem item, IGrouping<DateOnly, LedgerEntry> day) in activities.ByDay(plan.Snapshot, where))
        {
            LedgerEntry last = day.Last();
            var quarter = QuarterCalendar.Of(day.Key);

            // What is recorded of a kind on a day is one event, whichever of its items each record names: a file that shows it is handed in once.
            LedgerEntry[] whole = [.. day.SelectMany(entry => records[KeyOf(entry)]).DistinctBy(entry => entry.Sequence)];
            int found = files.CountIn(whole.Concat(HandedIn(plan.Snapshot, whole, quarter)));
            if (found < files.Least)
            {
                plan.ReportDiagnostic(Diagnostic.Create(
                    rule,
                    Location.Of(last, item, quarter),
                    item.Address,
                    item.Title,
                    quarter.Text(),
                    ((ActivityRecorded)last.Fact).Activity,
                    day.Key,
                    files.Least,
                    found,
                    files.Text,
                    ActivitySelection.ItemsOf(plan.Snapshot.Plan, whole)));
            }
        }
    });

    private ILookup<(DateOnly Day, string Kind), LedgerEntry> RecordsOf(PlanSnapshot snapshot) => snapshot.Progress.Items
        .SelectMany(activities.Of)
        .DistinctBy(entry => entry.Sequence)
        .ToLookup(KeyOf);

    private static (DateOnly Day, string Kind) KeyOf(LedgerEntry entry) => (entry.Date, ((ActivityRecorded)entry.Fact).Activity);

    private static IEnumerable<LedgerEntry> HandedIn(PlanSnapshot snapshot, IEnumerable<LedgerEntry> activity, Quarter quarter) => activity
        .SelectMany(entry => EntriesInForce.ItemsOf(entry.Fact))
        .Distinct()
        .SelectMany(id => snapshot.Plan.TryGetItem(id, out PlanItem? item) ? snapshot.Progress[item].Entries : [])
        .Where(entry => entry.Fact is Ticked or EvidenceAttached && EntriesInForce.QuarterOf(entry, snapshot.Plan.Year) == quarter);
}
