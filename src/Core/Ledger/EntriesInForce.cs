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
        LedgerEntry[] known = [.. entries.Where(entry => entry.Date <= asOf || entry.Fact is EntryRetracted).OrderBy(entry => entry.Sequence)];
        var retracted = new HashSet<long>();

        // A retraction is always younger than what it retracts, so going backwards each one's own fate is known when it is met.
        for (int i = known.Length - 1; i >= 0; i--)
        {
            if (known[i].Fact is EntryRetracted retraction && !retracted.Contains(known[i].Sequence))
            {
                retracted.Add(retraction.Sequence);
            }
        }

        return [.. known.Where(entry => entry.Fact is not EntryRetracted && !retracted.Contains(entry.Sequence))];
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

    /// <summary>The quarter that a fact is about, where it is about one.</summary>
    /// <param name="entry">The entry; an activity's quarter is that of its day.</param>
    /// <param name="year">The plan's year; an activity in another year is about no quarter of it.</param>
    public static Quarter? QuarterOf(LedgerEntry entry, int year) => entry.Fact switch
    {
        Ticked ticked => ticked.Quarter,
        EvidenceAttached attached => attached.Quarter,
        WaiverGranted waiver => waiver.Quarter,
        ActivityRecorded when entry.Date.Year == year => QuarterCalendar.Of(entry.Date),
        _ => null,
    };
}
