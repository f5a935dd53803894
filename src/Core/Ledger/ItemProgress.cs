using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>How one item stands over the year.</summary>
public sealed class ItemProgress
{
    /// <summary>The item.</summary>
    public required PlanItem Item { get; init; }

    /// <summary>The plan's year.</summary>
    public required int Year { get; init; }

    /// <summary>Who answers for it: as last assigned in the ledger, else as the profile says; null where neither does.</summary>
    public required string? Owner { get; init; }

    /// <summary>
    /// How often it is due: as last accepted in the ledger, else as the profile says, else its <see cref="Floors"/>, else
    /// <see cref="Cadence.OncePerQuarter"/>.
    /// </summary>
    public required ImmutableArray<Cadence> Cadences { get; init; }

    /// <summary>Who said how often it is due.</summary>
    public required CadenceSource CadenceSource { get; init; }

    /// <summary>The least that it owes by its profile, each with its basis; empty where there is no such thing.</summary>
    public required ImmutableArray<CadenceFloor> Floors { get; init; }

    /// <summary>Whether what was done must be shown by a kept file.</summary>
    public required bool EvidenceRequired { get; init; }

    /// <summary>Q1 to Q4, in order.</summary>
    public required ImmutableArray<QuarterProgress> Quarters { get; init; }

    /// <summary>The entries about this item that are in force, by sequence number.</summary>
    /// <exception cref="InvalidOperationException">It was computed from a <see cref="LedgerSummary"/>, which holds no entries: rules never see such.</exception>
    public required ImmutableArray<LedgerEntry> Entries
    {
        get => field.IsDefault ? throw new InvalidOperationException("A progress that was computed from a summary of the ledger has no entries.") : field;
        init;
    }

    /// <summary>Where it was computed from a summary: what that holds of it; else null.</summary>
    internal ItemSummary? Summary { get; init; }

    /// <summary>The day as of which it was computed.</summary>
    internal DateOnly AsOf { get; init; }

    /// <summary>The floors that <see cref="Cadences"/> do not meet.</summary>
    public IEnumerable<CadenceFloor> UnmetFloors => Floors.Where(floor => !floor.IsMetBy(Cadences));

    /// <summary>What was counted at its activities of some months of the plan's year.</summary>
    public MeasureSums MeasuresIn(MonthSpan months) => Summary is not null
        ? Summary.MeasuresIn(months, AsOf)
        : MeasureSums.Of(Entries.Where(entry => entry.Date.Year == Year && entry.Date.Month >= months.First && entry.Date.Month <= months.Last));

    /// <summary>What was counted at its activities of a quarter.</summary>
    public MeasureSums MeasuresIn(Quarter quarter) => MeasuresIn(new MonthSpan(quarter.FirstMonth(), quarter.LastMonth()));

    /// <summary>The last tick in force of one quarter; null where there is none.</summary>
    public LedgerEntry? LastTickIn(Quarter quarter)
    {
        LedgerEntry? last = null;
        foreach (LedgerEntry entry in Entries)
        {
            if (entry.Fact is Ticked ticked && ticked.Quarter == quarter)
            {
                last = entry;
            }
        }

        return last;
    }

    /// <summary>How many of the entries about one quarter came after it was sealed.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="seals">The quarters that were sealed by the day.</param>
    public int LateIn(Quarter quarter, SealedQuarters seals) =>
        seals.SealOf(quarter) is not { } seal ? 0
        : Summary is not null ? Summary.Quarters[(int)quarter - 1].CountAfter(seal.Sequence, AsOf)
        : Entries.Count(entry => EntriesInForce.QuarterOf(entry, Year) == quarter && seals.SealBefore(entry) is not null);

    /// <summary>How it stands in one quarter.</summary>
    public QuarterProgress In(Quarter quarter) => Quarters[(int)quarter - 1];
}
