using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>How one item stands over the year.</summary>
public sealed class ItemProgress
{
    /// <summary>The item.</summary>
    public required PlanItem Item { get; init; }

    /// <summary>Who answers for it: as last assigned in the ledger, else as the profile says; null where neither does.</summary>
    public required string? Owner { get; init; }

    /// <summary>
    /// How often it is due: as last accepted in the ledger, else as the profile says, else
    /// <see cref="Cadence.OncePerQuarter"/>.
    /// </summary>
    public required ImmutableArray<Cadence> Cadences { get; init; }

    /// <summary>Whether what was done must be shown by a kept file.</summary>
    public required bool EvidenceRequired { get; init; }

    /// <summary>Q1 to Q4, in order.</summary>
    public required ImmutableArray<QuarterProgress> Quarters { get; init; }

    /// <summary>The entries about this item that are in force, by sequence number.</summary>
    public required ImmutableArray<LedgerEntry> Entries { get; init; }

    /// <summary>How it stands in one quarter.</summary>
    public QuarterProgress In(Quarter quarter) => Quarters[(int)quarter - 1];
}
