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
}
