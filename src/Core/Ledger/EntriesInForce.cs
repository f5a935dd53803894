using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>
/// Which entries count on a day: those about that day or an earlier one that no entry in force retracts. A retraction says
/// that something never was so; it counts on every day.
/// </summary>
public static class EntriesInForce
{
    /// <summary>The entries in force, by sequence number, without the retractions themselves.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="entries">The ledger, in any order.</param>
    public static ImmutableArray<LedgerEntry> On(DateOnly asOf, IEnumerable<LedgerEntry> entries)
    {
        IReadOnlyList<LedgerEntry> known = BySequence(entries);
        ImmutableDictionary<long, long>? retracted = known.Any(static entry => entry.Fact is EntryRetracted) ? Retractions(known) : null;
        var inForce = ImmutableArray.CreateBuilder<LedgerEntry>(known.Count);
        foreach (LedgerEntry entry in known)
        {
            if (entry.Date <= asOf && (retracted is null || (entry.Fact is not EntryRetracted && !retracted.ContainsKey(entry.Sequence))))
            {
                inForce.Add(entry);
            }
        }

        return inForce.DrainToImmutable();
    }

    /// <summary>
    /// Which entries no longer count, on any day, and which entry says so: sequence numbers. Where several retract the same
    /// one, the youngest is named. A retraction that is itself retracted stands among the keys, never among the values.
    /// </summary>
    /// <param name="entries">The ledger, in any order.</param>
    public static ImmutableDictionary<long, long> Retractions(IEnumerable<LedgerEntry> entries)
    {
        var retracted = ImmutableDictionary.CreateBuilder<long, long>();

        // A retraction is always younger than what it retracts, so going backwards each one's own fate is known when it is met.
        // One that names itself or what comes after it says nothing.
        foreach (LedgerEntry entry in entries.Where(entry => entry.Fact is EntryRetracted).OrderByDescending(entry => entry.Sequence))
        {
            long target = ((EntryRetracted)entry.Fact).Sequence;
            if (target < entry.Sequence && !retracted.ContainsKey(entry.Sequence))
            {
                retracted.TryAdd(target, entry.Sequence);
            }
        }

        return retracted.ToImmutable();
    }

    // A ledger is read in its order; sorting a million entries that are sorted already would cost more than all the rest.
    private static IReadOnlyList<LedgerEntry> BySequence(IEnumerable<LedgerEntry> entries)
    {
        IReadOnlyList<LedgerEntry> list = entries as IReadOnlyList<LedgerEntry> ?? [.. entries];
        for (int i = 1; i < list.Count; i++)
        {
            if (list[i].Sequence < list[i - 1].Sequence)
            {
                return [.. list.OrderBy(static entry => entry.Sequence)];
            }
        }

        return list;
    }

    /// <summary>The items that a fact is about; none for one about the plan as a whole.</summary>
    public static ImmutableArray<ItemId> ItemsOf(LedgerFact fact) => fact switch
    {
        Ticked ticked => [ticked.Item],
        ActivityRecorded activity => activity.Items,
        EvidenceAttached attached => [attached.Item],
        OwnerAssigned assigned => [assigned.Item],
        CadenceAccepted accepted => [accepted.Item],
        WaiverGranted { Item: { } item } => [item],
        _ => [],
    };

    /// <summary>How many entries in force are about each item, on any day; an item that none is about is not among the keys.</summary>
    /// <param name="entries">The ledger, in any order.</param>
    public static ImmutableDictionary<ItemId, int> CountByItem(IEnumerable<LedgerEntry> entries) => On(DateOnly.MaxValue, entries)
        .SelectMany(entry => ItemsOf(entry.Fact).Distinct())
        .CountBy(item => item)
        .ToImmutableDictionary();

    /// <summary>Every id that an entry names, whether it counts or not.</summary>
    /// <param name="entries">The ledger, in any order.</param>
    public static ImmutableHashSet<ItemId> ItemsEverNamed(IEnumerable<LedgerEntry> entries) =>
    [
        .. entries.SelectMany(entry => entry.Fact is PlanRevised revised
            ? [.. revised.Items.Select(identity => identity.Item), .. revised.Removed.Select(removed => removed.Item)]
            : ItemsOf(entry.Fact)),
    ];

    /// <summary>The quarter that a fact is about, where it is about one.</summary>
    /// <param name="entry">The entry; an activity's quarter is that of its day.</param>
    /// <param name="year">The plan's year; an activity in another year is about no quarter of it.</param>
    public static Quarter? QuarterOf(LedgerEntry entry, int year) => entry.Fact switch
    {
        Ticked ticked => ticked.Quarter,
        EvidenceAttached attached => attached.Quarter,
        WaiverGranted waiver => waiver.Quarter,
        QuarterSealed quarterSealed => quarterSealed.Quarter,
        ActivityRecorded when entry.Date.Year == year => QuarterCalendar.Of(entry.Date),
        _ => null,
    };
}
