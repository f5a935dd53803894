using System.Runtime.InteropServices;
using PlanKit.Storage.Sqlite;
using SQLitePCL;

namespace PlanKit.Benchmarks.Ledger;

/// <summary>
/// A bare table with the ledger's columns, worked with as SQLite is at its quickest: by the library that PlanKit uses, WAL,
/// <c>synchronous = FULL</c>, one prepared statement whose values are bound each time; no trigger, nothing hashed, nothing
/// checked, each insert a transaction of its own.
/// </summary>
internal sealed class RawLedger : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly byte[] _hash = new byte[32];
    private long _sequence;

    static RawLedger()
    {
        if (SqliteLibrary.SystemLibrary is { } system)
        {
            NativeLibrary.SetDllImportResolver(
                typeof(SQLite3Provider_e_sqlite3).Assembly,
                (name, _, _) => name == "e_sqlite3" ? NativeLibrary.Load(system) : IntPtr.Zero);
        }

        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        if (raw.sqlite3_libversion().utf8_to_string() != SqliteLibrary.Version)
        {
            throw new InvalidOperationException("The two sides run different versions of SQLite: the comparison would say nothing.");
        }
    }

    /// <summary>Makes one that holds some entries already.</summary>
    public RawLedger(string path, int length)
    {
        Check(raw.sqlite3_open(path, out _database));
        foreach (string statement in (string[])
        [
            "PRAGMA encoding = 'UTF-8'", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA mmap_size = 0",
            "CREATE TABLE ledger (sequence INTEGER PRIMARY KEY, recorded_at TEXT, date TEXT, author TEXT, kind TEXT, payload TEXT, hash BLOB)",
        ])
        {
            Check(raw.sqlite3_exec(_database, statement));
        }

        Check(raw.sqlite3_prepare_v2(_database, "INSERT INTO ledger VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", out _insert));
        Check(raw.sqlite3_exec(_database, "BEGIN"));
        for (int i = 0; i < length; i++)
        {
            Insert();
        }

        Check(raw.sqlite3_exec(_database, "COMMIT"));
    }

    /// <summary>Inserts one row; outside a transaction it is on the disk when this returns.</summary>
    public void Insert()
    {
        raw.sqlite3_bind_int64(_insert, 1, ++_sequence);
        raw.sqlite3_bind_text(_insert, 2, "2016-04-01T08:30:15.123Z"u8);
        raw.sqlite3_bind_text(_insert, 3, "2016-03-31"u8);
        raw.sqlite3_bind_text(_insert, 4, "张三"u8);
        raw.sqlite3_bind_text(_insert, 5, "ticked"u8);
        raw.sqlite3_bind_text(_insert, 6, """{"item":"5f0e4a1105","quarter":"Q1","state":"done","note":"已召开第5次会议，到会5人。"}"""u8);
        raw.sqlite3_bind_blob(_insert, 7, _hash);
        Check(raw.sqlite3_step(_insert));
        Check(raw.sqlite3_reset(_insert));
    }

    public void Dispose()
    {
        _insert.Dispose();
        _database.Dispose();
    }

    private static void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            throw new InvalidOperationException($"SQLite failed: {result}.");
        }
    }
}
