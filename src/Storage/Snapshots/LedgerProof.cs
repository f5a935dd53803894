using PlanKit.Ledger;

namespace PlanKit.Storage.Snapshots;

/// <summary>
/// That a plan file's ledger was read and its chain found right up to an entry, and what the text in force then was. It holds while
/// the file bears the stamp that it bore then, or that it has borne since this program last added to it.
/// </summary>
/// <param name="Stamp">The file's stamp.</param>
/// <param name="Head">The last entry that was checked.</param>
/// <param name="WasEverRevised">Whether any entry up to it revises the plan, retracted or not.</param>
/// <param name="Revision">The revision in force at <paramref name="Head"/>; null: the first text.</param>
internal sealed record LedgerProof(FileStamp Stamp, LedgerHead Head, bool WasEverRevised, PlanRevised? Revision);
