using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>
/// What the entries in force of a ledger come to, for every day on which one may look and whatever the plan's text: enough for
/// <see cref="Progress.Of"/> to say how each item stands, without the entries. It grows with days, with different files and with
/// what is measured, not with entries: a million ticks of the same items take no more room than those that still count on some day.
/// </summary>
/// <remarks>Mutable: entries are added to it in their order. Not thread-safe.</remarks>
public sealed class LedgerSummary
{
    private readonly Dictionary<ItemId, ItemSummary> _items = [];
    private readonly List<LedgerEntry> _seals = [];

    /// <summary>Begins with an empty ledger.</summary>
    /// <param name="year">The plan's year: activities of other years are in no quarter.</param>
    public LedgerSummary(int year) => Year = year;

    /// <summary>The plan's year.</summary>
    public int Year { get; }

    /// <summary>The number of the last entry that was added; 0 where none was. Whatever it retracts must have come before.</summary>
    public long Sequence { get; internal set; }

    /// <summary>When the ledger's last entry was recorded, one that does not count included; null for an empty ledger.</summary>
    public DateTimeOffset? LastRecordedAt { get; internal set; }

    /// <summary>The revision that brought the plan's text in force; null where the first text is.</summary>
    public PlanRevised? Revision { get; internal set; }

    /// <summary>Whether any entry revises the plan, one that was retracted included.</summary>
    public bool WasEverRevised { get; internal set; }

    internal IReadOnlyDictionary<ItemId, ItemSummary> Items => _items;

    /// <summary>By number: of each quarter those that are the first in force on some day.</summary>
    internal IReadOnlyList<LedgerEntry> Seals => _seals;

    /// <summary>Whether some entries that come next can be added: not where one retracts what was added already.</summary>
    public bool CanTake(ImmutableArray<LedgerEntry> next) =>
        next.All(entry => entry.Fact is not EntryRetracted retracted || retracted.Sequence < 1 || retracted.Sequence > Sequence);

    /// <summary>Adds the entries that come next in the ledger.</summary>
    /// <param name="next">By number, from the one after <see cref="Sequence"/>, retracted ones and retractions too.</param>
    /// <exception cref="ArgumentException">They do not come next, or <see cref="CanTake"/> denies it.</exception>
    public void Add(ImmutableArray<LedgerEntry> next)
    {
        if (next.IsEmpty)
        {
            return;
        }

        if (next[0].Sequence != Sequence + 1 || !CanTake(next))
        {
            throw new ArgumentException($"Entry {next[0].Sequence} cannot be added after entry {Sequence}.", nameof(next));
        }

        foreach (LedgerEntry entry in EntriesInForce.On(DateOnly.MaxValue, next))
        {
            Add(entry);
        }

        WasEverRevised |= next.Any(entry => entry.Fact is PlanRevised);
        (Sequence, LastRecordedAt) = (next[^1].Sequence, next[^1].RecordedAt);
    }

    /// <summary>The quarters that were sealed by a day.</summary>
    internal SealedQuarters SealsOn(DateOnly asOf) => SealedQuarters.Among(_seals.Where(seal => seal.Date <= asOf), Year);

    /// <summary>Puts in what was written down of an item.</summary>
    internal void Restore(ItemId id, ItemSummary item) => _items.Add(id, item);

    /// <summary>Puts in a seal that was written down.</summary>
    internal void Restore(LedgerEntry seal) => _seals.Add(seal);

    private void Add(LedgerEntry entry)
    {
        switch (entry.Fact)
        {
            case PlanRevised revised:
                Revision = revised;
                break;

            // Of several seals the first in force counts: a later one only on days before the first one's.
            case QuarterSealed seal when _seals.TrueForAll(known => ((QuarterSealed)known.Fact).Quarter != seal.Quarter || known.Date > entry.Date):
                _seals.Add(entry);
                break;
        }

        ImmutableArray<ItemId> items = EntriesInForce.ItemsOf(entry.Fact);
        if (items.IsEmpty)
        {
            return;
        }

        Quarter? quarter = EntriesInForce.QuarterOf(entry, Year);
        long lastSeal = _seals.FindLast(seal => ((QuarterSealed)seal.Fact).Quarter == quarter)?.Sequence ?? 0;
        for (int i = 0; i < items.Length; i++)
        {
            // An activity that names an item twice counts once.
            if (items.IndexOf(items[i]) == i)
            {
                ItemOf(items[i]).Add(entry, quarter, lastSeal);
            }
        }
    }

    private ItemSummary ItemOf(ItemId id)
    {
        if (!_items.TryGetValue(id, out ItemSummary? item))
        {
            _items.Add(id, item = new ItemSummary());
        }

        return item;
    }
}
