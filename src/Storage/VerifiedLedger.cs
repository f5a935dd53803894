using System.Collections.Immutable;
using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>A ledger as it stood at one moment, every hash of it recomputed and found right. Immutable.</summary>
/// <param name="Genesis">The hash of its beginning, to which the first entry is chained.</param>
/// <param name="Entries">All entries, by sequence number, retracted ones too.</param>
public sealed record VerifiedLedger(Digest Genesis, ImmutableArray<LedgerEntry> Entries)
{
    /// <summary>Where it stands.</summary>
    public LedgerHead Head => Entries.IsEmpty ? new LedgerHead(0, Genesis) : new LedgerHead(Entries[^1].Sequence, Entries[^1].Hash);

    /// <summary>How this ledger relates to where it stood when a head was written down.</summary>
    public LedgerContinuity Since(LedgerHead earlier) =>
        earlier == Head ? LedgerContinuity.Same
        : earlier.Sequence > Entries.Length ? LedgerContinuity.TailLost
        : HashAt(earlier.Sequence) == earlier.Hash ? LedgerContinuity.Continued
        : LedgerContinuity.Rewritten;

    /// <summary>The same, where only the hash was written down.</summary>
    public LedgerContinuity Since(Digest earlier) =>
        earlier == Head.Hash ? LedgerContinuity.Same
        : earlier == Genesis || Entries.Any(entry => entry.Hash == earlier) ? LedgerContinuity.Continued
        : LedgerContinuity.Unknown;

    private Digest HashAt(long sequence) => sequence == 0 ? Genesis : Entries[(int)sequence - 1].Hash;
}
