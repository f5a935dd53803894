using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>Where a ledger once stood, as it was written down then.</summary>
/// <param name="Hash">The hash of its last entry; of its beginning where it had none.</param>
/// <param name="Sequence">That entry's number; null where only the hash was written down.</param>
public sealed record EarlierPosition(Digest Hash, long? Sequence = null)
{
    /// <summary>A whole head.</summary>
    public static EarlierPosition Of(LedgerHead head) => new(head.Hash, head.Sequence);

    /// <summary>How a ledger relates to it that stands at a head.</summary>
    /// <param name="head">Where the ledger stands now.</param>
    /// <param name="isPassed">Whether the ledger, its beginning included, has an entry that stands there and has that hash.</param>
    internal LedgerContinuity Of(LedgerHead head, bool isPassed) =>
        isPassed ? head.Hash == Hash ? LedgerContinuity.Same : LedgerContinuity.Continued
        : Sequence is null ? LedgerContinuity.Unknown
        : Sequence > head.Sequence ? LedgerContinuity.TailLost
        : LedgerContinuity.Rewritten;
}
