using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>
/// Which quarters are sealed, and which entries came after the seal. Of several seals of one quarter the first in force counts; a
/// seal that is retracted never was. Immutable.
/// </summary>
public sealed class SealedQuarters
{
    // By the quarter's number, counted from 1: a dictionary by an enumeration would be compiled anew whenever a program starts.
    private readonly LedgerEntry?[] _seals;
    private readonly int _year;

    private SealedQuarters(LedgerEntry?[] seals, int year)
    {
        _seals = seals;
        _year = year;
    }

    /// <summary>The sealed quarters, in the order of the year.</summary>
    public ImmutableArray<Quarter> Quarters => [.. Enum.GetValues<Quarter>().Where(quarter => SealOf(quarter) is not null)];

    /// <summary>Finds the seals.</summary>
    /// <param name="inForce">The entries in force, by sequence number, as <see cref="EntriesInForce"/> gives them.</param>
    /// <param name="year">The plan's year.</param>
    public static SealedQuarters Among(IEnumerable<LedgerEntry> inForce, int year)
    {
        var seals = new LedgerEntry?[(int)Quarter.Q4 + 1];
        foreach (LedgerEntry entry in inForce)
        {
            if (entry.Fact is QuarterSealed seal)
            {
                seals[(int)seal.Quarter] ??= entry;
            }
        }

        return new SealedQuarters(seals, year);
    }

    /// <summary>The entry that sealed a quarter; null where none did.</summary>
    public LedgerEntry? SealOf(Quarter quarter) =>
        quarter is >= Quarter.Q1 and <= Quarter.Q4 ? _seals[(int)quarter] : null;

    /// <summary>The seal of its quarter after which an entry was recorded; null for one that is not late.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="retracted">Where it is a retraction: the entry that it takes back or lets count again, for it is late where that one's quarter was sealed.</param>
    public LedgerEntry? SealBefore(LedgerEntry entry, LedgerEntry? retracted = null) =>
        entry.Fact is not QuarterSealed
        && (retracted ?? entry) is { Fact: not QuarterSealed } stated
        && EntriesInForce.QuarterOf(stated, _year) is { } quarter
        && SealOf(quarter) is { } seal
        && seal.Sequence < entry.Sequence
            ? seal
            : null;

    /// <summary>The late entries of a ledger, and the seal after which each was recorded: sequence numbers.</summary>
    /// <param name="ledger">The whole ledger, by sequence number.</param>
    public ImmutableDictionary<long, long> LateAmong(ImmutableArray<LedgerEntry> ledger) => Array.TrueForAll(_seals, seal => seal is null)
        ? ImmutableDictionary<long, long>.Empty
        : ledger
            .Select(entry => (entry.Sequence, Seal: SealBefore(entry, RetractedBy(entry, ledger))))
            .Where(late => late.Seal is not null)
            .ToImmutableDictionary(late => late.Sequence, late => late.Seal!.Sequence);

    // Who takes a retraction back lets what it retracted count again: that is what the entry is about. Each names an earlier one.
    private static LedgerEntry? RetractedBy(LedgerEntry entry, ImmutableArray<LedgerEntry> ledger)
    {
        LedgerEntry? retracted = null;
        for (LedgerEntry at = entry;
            at.Fact is EntryRetracted { Sequence: >= 1 } retraction && retraction.Sequence < at.Sequence;
            at = retracted)
        {
            retracted = ledger[(int)retraction.Sequence - 1];
        }

        return retracted;
    }
}
