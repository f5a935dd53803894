using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>What a ledger comes to as it stood at one moment.</summary>
/// <param name="Head">Where it stands.</param>
/// <param name="Summary">What it comes to, for any day.</param>
public sealed record SummarizedLedger(LedgerHead Head, LedgerSummary Summary);
