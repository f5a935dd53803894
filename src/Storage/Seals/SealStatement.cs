using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Storage;

/// <summary>What a seal says.</summary>
/// <param name="Plan">The unit and the year.</param>
/// <param name="Quarter">The quarter that was sealed.</param>
/// <param name="Head">Where the ledger stood: the entry that sealed the quarter.</param>
/// <param name="SealedAt">When, in UTC, as the ledger writes it: <c>2016-04-01T08:30:15.123Z</c>.</param>
/// <param name="SealedBy">Who.</param>
public sealed record SealStatement(PlanHeader Plan, Quarter Quarter, LedgerHead Head, string SealedAt, string SealedBy)
{
    /// <summary>What an entry that sealed a quarter says.</summary>
    /// <param name="plan">The unit and the year.</param>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">It sealed none.</exception>
    public static SealStatement Of(PlanHeader plan, LedgerEntry entry) => entry.Fact is QuarterSealed seal
        ? new SealStatement(plan, seal.Quarter, new LedgerHead(entry.Sequence, entry.Hash), LedgerRecord.WriteRecordedAt(entry.RecordedAt), entry.Author)
        : throw new ArgumentException("The entry sealed no quarter.", nameof(entry));
}
