using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Ledger;

/// <summary>Writes rows of the ledger, as they are given: prepared once, run for each.</summary>
internal sealed class LedgerInsert(Database database) : IDisposable
{
    private readonly Statement _statement = database.PrepareKept($"INSERT INTO ledger ({LedgerWalk.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    /// <summary>Writes one.</summary>
    public void Run(LedgerRecord record, Digest hash)
    {
        _statement.Reset();
        _statement.BindInteger(1, record.Sequence);
        _statement.BindText(2, record.RecordedAt);
        _statement.BindText(3, record.Date);
        _statement.BindText(4, record.Author);
        _statement.BindText(5, record.Kind);
        _statement.BindText(6, record.Payload);
        _statement.BindBlob(7, hash.ToBytes());
        _statement.Step();
    }

    public void Dispose() => _statement.Dispose();
}
