using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>A copy of a plan file was written, whole and on the disk.</summary>
/// <param name="Path">The full path of the copy.</param>
/// <param name="Head">Where the ledger stands in the copy.</param>
public sealed record BackupWritten(string Path, LedgerHead Head);
