using SQLitePCL;

namespace PlanKit.Storage.Sqlite;

/// <summary>
/// A connection to a database. This thin layer takes the place of Microsoft.Data.Sqlite, whose connection strings, pool and
/// reflection cost a short command twice what SQLite itself does (docs/adr/0002). Not thread-safe.
/// </summary>
internal sealed class Database : IDisposable
{
    private const string Main = "main";

    private readonly sqlite3 _handle;

    private Database(sqlite3 handle) => _handle = handle;

    /// <summary>Whether the system lets the file only be read.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(_handle, Main) != 0;

    /// <summary>Whether a transaction was begun and has not ended.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>Opens a database.</summary>
    /// <param name="name">A path, or where <paramref name="flags"/> say so a URI.</param>
    /// <param name="flags"><c>SQLITE_OPEN_…</c>.</param>
    /// <exception cref="SqliteFault">It cannot be opened.</exception>
    public static Database Open(string name, int flags)
    {
        SqliteLibrary.EnsureChosen();
        int result = raw.sqlite3_open_v2(name, out sqlite3 handle, flags, null);
        var database = new Database(handle);
        try
        {
            database.Check(result);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>For how long to wait while another connection writes.</summary>
    public void SetBusyTimeout(TimeSpan timeout) => Check(raw.sqlite3_busy_timeout(_handle, (int)Math.Min(timeout.TotalMilliseconds, int.MaxValue)));

    /// <summary>Sets an option of the connection, <c>SQLITE_DBCONFIG_…</c>.</summary>
    public void Configure(int option, bool value) => Check(raw.sqlite3_db_config(_handle, option, value ? 1 : 0, out _));

    /// <summary>Prepares a statement.</summary>
    /// <param name="sql">One statement, with parameters <c>?1</c>, <c>?2</c> …</param>
    /// <param name="values">Their values: texts, whole numbers, or bytes.</param>
    public Statement Prepare(string sql, params ReadOnlySpan<object> values)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out sqlite3_stmt handle));
        var statement = new Statement(this, handle);
        for (int i = 0; i < values.Length; i++)
        {
            statement.Bind(i + 1, values[i]);
        }

        return statement;
    }

    /// <summary>Runs a statement whose rows nobody needs.</summary>
    public void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using Statement statement = Prepare(sql, values);
        while (statement.Step())
        {
        }
    }

    /// <summary>The first column of the first row, as a whole number; null where there is no row or it holds something else.</summary>
    public long? Integer(string sql, params ReadOnlySpan<object> values)
    {
        using Statement statement = Prepare(sql, values);
        return statement.Step() ? statement.IntegerAt(0) : null;
    }

    /// <summary>The first column of the first row, as bytes; null where there is no row or it holds something else.</summary>
    public byte[]? Blob(string sql, params ReadOnlySpan<object> values)
    {
        using Statement statement = Prepare(sql, values);
        return statement.Step() ? statement.BlobAt(0) : null;
    }

    /// <summary>Opens one value of a row as a stream: to read, or to write over without changing its length.</summary>
    public Stream OpenBlob(string table, string column, long row, bool writable = false)
    {
        Check(raw.sqlite3_blob_open(_handle, Main, table, column, row, writable ? 1 : 0, out sqlite3_blob blob));
        return new BlobStream(this, blob, writable);
    }

    /// <summary>Copies the whole database as it stands at one moment over another one.</summary>
    public void CopyTo(Database destination)
    {
        using sqlite3_backup backup = raw.sqlite3_backup_init(destination._handle, Main, _handle, Main);
        if (backup.IsInvalid)
        {
            destination.Check(raw.sqlite3_errcode(destination._handle));
        }

        int result = raw.sqlite3_backup_step(backup, -1);
        int finished = raw.sqlite3_backup_finish(backup);
        if (result != raw.SQLITE_DONE)
        {
            destination.Check(finished == raw.SQLITE_OK ? result : finished);
        }
    }

    /// <summary>Rolls back. That it fails does not matter: whoever opens the file next finishes it.</summary>
    public void TryRollBack() => _ = raw.sqlite3_exec(_handle, "ROLLBACK");

    /// <summary>Turns a result code into an exception.</summary>
    /// <exception cref="SqliteFault">The code tells of a failure.</exception>
    public void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new SqliteFault(result & 0xFF, raw.sqlite3_extended_errcode(_handle), raw.sqlite3_errmsg(_handle).utf8_to_string());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
