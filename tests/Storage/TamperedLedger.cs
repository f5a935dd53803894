using Microsoft.Data.Sqlite;
using PlanKit.Ledger;
using PlanKit.Storage.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Tests.Storage;

/// <summary>
/// A ledger in memory that can be tampered with ten thousand times: the tables of a plan file without the triggers, so that
/// whoever tampers need not take them away each time.
/// </summary>
internal sealed class TamperedLedger : IDisposable
{
    public const string Columns = "sequence, recorded_at, date, author, kind, payload, hash";

    private readonly Database _database;
    private readonly SqliteConnection _hand;

    public TamperedLedger(string name, string source)
    {
        string uri = $"file:{name}?mode=memory&cache=shared";
        _hand = RawFile.Connect(uri);
        Execute($"""
            ATTACH DATABASE '{source}' AS source;
            CREATE TABLE ledger (sequence INTEGER PRIMARY KEY, recorded_at, date, author, kind, payload, hash);
            INSERT INTO ledger SELECT {Columns} FROM source.ledger;
            CREATE TABLE sound AS SELECT * FROM ledger;
            """);
        Execute("DETACH DATABASE source");
        _database = Database.Open(uri, OpenFlags.ReadWrite | OpenFlags.Uri);
    }

    public void Execute(string sql, params (string Name, object Value)[] values)
    {
        using SqliteCommand command = _hand.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    public byte[] Bytes(string column, long sequence)
    {
        using SqliteCommand command = _hand.CreateCommand();
        command.CommandText = $"SELECT CAST({column} AS BLOB) FROM ledger WHERE sequence = {sequence}";
        return (byte[])command.ExecuteScalar()!;
    }

    public void Restore() => Execute("DELETE FROM ledger; INSERT INTO ledger SELECT * FROM sound");

    /// <summary>Whether reading the chain, or comparing it with a head that was exported, shows that something was done.</summary>
    public bool IsFound(Digest genesis, LedgerHead exported)
    {
        using var walk = new LedgerWalk(_database, genesis);
        bool isContinued = exported.Sequence == 0;
        while (walk.TryStep(out _))
        {
            isContinued |= walk.Sequence == exported.Sequence && walk.Hash == exported.Hash;
        }

        return walk.Flaw is not null || !isContinued;
    }

    public void Dispose()
    {
        _database.Dispose();
        _hand.Dispose();
    }
}
