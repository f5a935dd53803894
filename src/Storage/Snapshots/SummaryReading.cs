using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Storage.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Snapshots;

/// <summary>
/// Sums a ledger up: from the snapshot and what came after it, which is checked and chained to it, else from the whole ledger. Both
/// give the same.
/// </summary>
internal sealed class SummaryReading(Database database, string path, Digest genesis, int year)
{
    /// <summary>Sums it up as it stands now.</summary>
    /// <param name="snapshots">Where the snapshot is looked for and kept; null: nowhere.</param>
    public OneOf<SummarizedLedger, PlanFileRefusal> Read(LedgerSnapshots? snapshots)
    {
        if (snapshots?.Read() is { } snapshot && Continue(snapshot) is { } continued)
        {
            KeepIfWorthIt(snapshots, continued, snapshot.Head.Sequence);
            return continued;
        }

        return LedgerReader.Read(database, path, genesis).Match<OneOf<SummarizedLedger, PlanFileRefusal>>(
            ledger =>
            {
                var summary = new LedgerSummary(year);
                summary.Add(ledger.Entries);
                var read = new SummarizedLedger(ledger.Head, summary);
                KeepIfWorthIt(snapshots, read, 0);
                return read;
            },
            refusal =>
            {
                snapshots?.Forget();
                return refusal;
            });
    }

    // Null wherever anything is not as it should be: then the whole ledger tells what.
    private SummarizedLedger? Continue(LedgerSnapshot snapshot)
    {
        LedgerHead head = snapshot.Head;
        using (Statement statement = database.Prepare("SELECT hash FROM ledger WHERE sequence = ?1", head.Sequence))
        {
            if (!statement.Step() || statement.DigestAt(0) != head.Hash)
            {
                return null;
            }
        }

        if (!LedgerReader.ReadAfter(database, path, head).TryPickT0(out ImmutableArray<LedgerEntry> next, out _)
            || !snapshot.Summary.CanTake(next))
        {
            return null;
        }

        snapshot.Summary.Add(next);
        return new SummarizedLedger(next.IsEmpty ? head : new LedgerHead(next[^1].Sequence, next[^1].Hash), snapshot.Summary);
    }

    private static void KeepIfWorthIt(LedgerSnapshots? snapshots, SummarizedLedger read, long alreadyKept)
    {
        if (read.Head.Sequence - alreadyKept >= LedgerSnapshots.Interval)
        {
            snapshots?.Keep(new LedgerSnapshot(read.Head, read.Summary));
        }
    }
}
