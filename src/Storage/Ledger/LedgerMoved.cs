using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>Somebody else wrote to the ledger after it was read. Nothing was recorded.</summary>
/// <param name="Head">Where the ledger stands now.</param>
public sealed record LedgerMoved(LedgerHead Head);
