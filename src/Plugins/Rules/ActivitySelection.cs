using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Which recorded activities a rule looks at: those whose kind holds one of some words, in some quarters.</summary>
/// <param name="Kinds">The words; empty: any kind.</param>
/// <param name="Quarters">The quarters.</param>
internal sealed record ActivitySelection(ImmutableArray<string> Kinds, QuarterSelection Quarters)
{
    /// <summary>The field of a rule.</summary>
    internal const string Field = "activities";

    /// <summary>One of them, for people.</summary>
    internal LocalizableText One => Kinds.IsEmpty
        ? new("活动", "activity")
        : new LocalizableText("名称含{0}的活动", "activity whose kind has {0}").Format(WordList.Quoted(Kinds));

    /// <summary>All of them, for people.</summary>
    internal LocalizableText All => Kinds.IsEmpty
        ? new("活动", "activities")
        : new LocalizableText("名称含{0}的活动", "activities whose kind has {0}").Format(WordList.Quoted(Kinds));

    /// <summary>Reads the fields; where they are absent, all are looked at.</summary>
    internal static ActivitySelection Read(FieldMap rule) => new(rule.SomeTexts(Field, RuleText.Word), QuarterSelection.Read(rule));

    /// <summary>The item's activities in the plan's year that are looked at, in the order of the ledger.</summary>
    internal IEnumerable<LedgerEntry> Of(ItemProgress item) => item.Entries.Where(entry =>
        entry.Fact is ActivityRecorded activity
        && EntriesInForce.QuarterOf(entry, item.Year) is { } quarter
        && Quarters.Takes(quarter)
        && (Kinds.IsEmpty || Kinds.Any(word => activity.Activity.Contains(word, StringComparison.OrdinalIgnoreCase))));

    /// <summary>
    /// The same of each item that is looked at, day by day, since the activities of one day are one (docs/progress.md): in the order of the plan,
    /// then of the year. An activity that counts toward several items is there for each, so that a waiver for one is none for the others.
    /// </summary>
    internal IEnumerable<(PlanItem Item, IGrouping<DateOnly, LedgerEntry> Day)> ByDay(PlanSnapshot snapshot, PartSelection where) => snapshot.Progress.Items
        .Where(item => where.Takes(item.Item))
        .SelectMany(item => Of(item).GroupBy(entry => entry.Date).OrderBy(day => day.Key), (item, day) => (item.Item, day));

    /// <summary>The addresses of all items toward which some activities count, as the entry command takes them, in the order of the plan.</summary>
    internal static string ItemsOf(Plan plan, IEnumerable<LedgerEntry> activities)
    {
        HashSet<ItemId> items = [.. activities.SelectMany(entry => EntriesInForce.ItemsOf(entry.Fact))];
        return string.Join(' ', plan.AllItems.Where(item => items.Contains(item.Id)).Select(item => item.Address));
    }
}
