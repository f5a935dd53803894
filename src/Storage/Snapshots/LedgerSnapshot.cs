using PlanKit.Ledger;

namespace PlanKit.Storage.Snapshots;

/// <summary>
/// What a ledger comes to up to an entry. The entry's hash binds all before it, so that this is true of every ledger that holds
/// the entry, in whatever file.
/// </summary>
/// <param name="Head">The entry.</param>
/// <param name="Summary">What the ledger comes to.</param>
internal sealed record LedgerSnapshot(LedgerHead Head, LedgerSummary Summary);
