using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>
/// How the whole plan stands on a day: a pure fold of plan, entries and as-of day. The same three give the same answer for
/// ever. Immutable.
/// </summary>
public sealed class Progress
{
    private readonly Dictionary<ItemId, ItemProgress> _byId;
    private readonly ImmutableArray<LedgerEntry> _waivers;

    private Progress(Plan plan, DateOnly asOf, ImmutableArray<ItemProgress> items, ImmutableArray<LedgerEntry> waivers, SealedQuarters seals)
    {
        Seals = seals;
        Plan = plan;
        AsOf = asOf;
        Items = items;
        _waivers = waivers;
        _byId = items.ToDictionary(item => item.Item.Id);
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The day. Entries about later days do not count.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Every item, in the order of the text.</summary>
    public ImmutableArray<ItemProgress> Items { get; }

    /// <summary>The entries that grant a waiver and were not retracted, by sequence number; whether one holds, its first and last day say.</summary>
    /// <exception cref="InvalidOperationException">It was computed by <see cref="Of"/>: a summary holds no waivers.</exception>
    public ImmutableArray<LedgerEntry> Waivers =>
        _waivers.IsDefault ? throw new InvalidOperationException("A progress that was computed from a summary of the ledger has no entries.") : _waivers;

    /// <summary>The quarters that were sealed by that day.</summary>
    public SealedQuarters Seals { get; }

    /// <summary>How one item of <see cref="Plan"/> stands.</summary>
    /// <exception cref="KeyNotFoundException">The item is not of this plan.</exception>
    public ItemProgress this[PlanItem item] => _byId[item.Id];

    /// <summary>Folds.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entries">The ledger, in any order; entries that name items of other plans are passed over.</param>
    /// <param name="asOf">The day.</param>
    public static Progress Compute(Plan plan, IEnumerable<LedgerEntry> entries, DateOnly asOf)
    {
        ImmutableArray<LedgerEntry> inForce = EntriesInForce.On(asOf, entries);
        var byItem = new Dictionary<ItemId, ImmutableArray<LedgerEntry>.Builder>();
        var waivers = ImmutableArray.CreateBuilder<LedgerEntry>();
        foreach (LedgerEntry entry in inForce)
        {
            if (entry.Fact is WaiverGranted)
            {
                waivers.Add(entry);
            }

            foreach (ItemId id in EntriesInForce.ItemsOf(entry.Fact))
            {
                if (!byItem.TryGetValue(id, out ImmutableArray<LedgerEntry>.Builder? own))
                {
                    byItem.Add(id, own = ImmutableArray.CreateBuilder<LedgerEntry>());
                }

                // An activity that names an item twice counts once.
                if (own.Count == 0 || own[^1] != entry)
                {
                    own.Add(entry);
                }
            }
        }

        return new Progress(
            plan,
            asOf,
            [.. plan.AllItems.Select(item => ItemProgressFold.Compute(plan, item, byItem.TryGetValue(item.Id, out var own) ? own.DrainToImmutable() : [], asOf))],
            waivers.ToImmutable(),
            SealedQuarters.Among(inForce, plan.Year));
    }

    /// <summary>
    /// The same from a summary of the ledger: the same states, counts, owners, cadences, measures and seals for the same plan and
    /// day. What is made of entries themselves it cannot give: <see cref="Waivers"/> and the entries of items.
    /// </summary>
    /// <param name="plan">The plan, of the summary's year.</param>
    /// <param name="summary">What the ledger comes to.</param>
    /// <param name="asOf">The day.</param>
    public static Progress Of(Plan plan, LedgerSummary summary, DateOnly asOf)
    {
        if (plan.Year != summary.Year)
        {
            throw new ArgumentException($"A summary of {summary.Year} says nothing of a plan of {plan.Year}.", nameof(summary));
        }

        var nothing = new ItemSummary();
        return new Progress(
            plan,
            asOf,
            [.. plan.AllItems.Select(item => ItemProgressFold.Compute(plan, item, summary.Items.GetValueOrDefault(item.Id, nothing), asOf))],
            default,
            summary.SealsOn(asOf));
    }

    /// <summary>Counts over all items.</summary>
    public ProgressTotals Totals() => TotalsOf(Plan.AllItems);

    /// <summary>Counts over some items of the plan: a section's, an owner's, a category's.</summary>
    public ProgressTotals TotalsOf(IEnumerable<PlanItem> items)
    {
        int applicable = 0, done = 0, inProgress = 0, overdue = 0, notStarted = 0;
        foreach (QuarterProgress quarter in items.SelectMany(item => this[item].Quarters))
        {
            if (!quarter.IsApplicable || !quarter.Quarter.HasBegun(Plan.Year, AsOf))
            {
                continue;
            }

            applicable++;
            switch (quarter.State)
            {
                case ProgressState.Done:
                    done++;
                    break;
                case ProgressState.InProgress:
                    inProgress++;
                    break;
                case ProgressState.Overdue:
                    overdue++;
                    break;
                default:
                    notStarted++;
                    break;
            }
        }

        return new ProgressTotals(applicable, done, inProgress, overdue, notStarted);
    }
}
