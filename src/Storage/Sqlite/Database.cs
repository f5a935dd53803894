using System.Runtime.InteropServices;
using System.Text;

namespace PlanKit.Storage.Sqlite;

/// <summary>
/// A connection to a database. This thin layer takes the place of Microsoft.Data.Sqlite and of SQLitePCLRaw, which cost a short
/// command several times what SQLite itself does (docs/adr/0002). Not thread-safe.
/// </summary>
internal sealed unsafe class Database : IDisposable
{
    private readonly DatabaseHandle _handle;

    // By their SQL: those kept to be run again that are not in use.
    private readonly Dictionary<string, Statement> _kept = new(StringComparer.Ordinal);

    private Database(DatabaseHandle handle) => _handle = handle;

    /// <summary>Whether the system lets the file only be read.</summary>
    public bool IsReadOnly
    {
        get
        {
            fixed (byte* main = Main)
            {
                return NativeMethods.sqlite3_db_readonly(Connection, main) != 0;
            }
        }
    }

    /// <summary>Whether a transaction was begun and has not ended.</summary>
    public bool IsInTransaction => NativeMethods.sqlite3_get_autocommit(Connection) == 0;

    private static ReadOnlySpan<byte> Main => "main\0"u8;

    private IntPtr Connection
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle.DangerousGetHandle();
        }
    }

    /// <summary>Opens a database.</summary>
    /// <param name="name">A path, or where <paramref name="flags"/> say so a URI.</param>
    /// <param name="flags">How.</param>
    /// <exception cref="SqliteFault">It cannot be opened.</exception>
    public static Database Open(string name, OpenFlags flags)
    {
        SqliteLibrary.EnsureChosen();
        IntPtr connection;
        int result;
        fixed (byte* bytes = Terminated(name))
        {
            result = NativeMethods.sqlite3_open_v2(bytes, &connection, (int)(flags | OpenFlags.NoMutex), null);
        }

        // Where it fails there is a connection all the same, which says why; only where there is no memory there is none.
        if (connection == IntPtr.Zero)
        {
            throw new SqliteFault(result & 0xFF, result, "out of memory");
        }

        var database = new Database(new DatabaseHandle(connection));
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
    public void SetBusyTimeout(TimeSpan timeout) =>
        Check(NativeMethods.sqlite3_busy_timeout(Connection, (int)Math.Min(timeout.TotalMilliseconds, int.MaxValue)));

    /// <summary>Sets an option of the connection.</summary>
    public void Configure(ConnectionOption option, bool value) =>
        Check(NativeMethods.sqlite3_db_config(Connection, (int)option, value ? 1 : 0, null));

    /// <summary>Prepares a statement.</summary>
    /// <param name="sql">One statement, with parameters <c>?1</c>, <c>?2</c> …</param>
    /// <param name="values">Their values: texts, whole numbers, or bytes.</param>
    public Statement Prepare(string sql, params ReadOnlySpan<object> values) => Bind(Compile(sql, keptAs: null), values);

    /// <summary>
    /// The same for a statement that is run again and again, as every append does: when it is disposed of, it is kept prepared
    /// until this connection is closed.
    /// </summary>
    /// <param name="sql">One statement, with parameters <c>?1</c>, <c>?2</c> …; a constant, since one is kept for each text.</param>
    /// <param name="values">Their values: texts, whole numbers, or bytes. Whoever gives none binds every parameter anew.</param>
    public Statement PrepareKept(string sql, params ReadOnlySpan<object> values) =>
        Bind(_kept.Remove(sql, out Statement? kept) ? kept : Compile(sql, keptAs: sql), values);

    /// <summary>Takes back a statement that was prepared to be kept.</summary>
    /// <returns>False where another one of the same text is kept already, or the connection is closed.</returns>
    public bool TryKeep(string sql, Statement statement) => !_handle.IsClosed && _kept.TryAdd(sql, statement);

    /// <summary>Runs a statement whose rows nobody needs.</summary>
    public void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using Statement statement = Prepare(sql, values);
        while (statement.Step())
        {
        }
    }

    /// <summary>Runs a statement whose rows nobody needs, and keeps it prepared.</summary>
    public void ExecuteKept(string sql, params ReadOnlySpan<object> values)
    {
        using Statement statement = PrepareKept(sql, values);
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
        IntPtr blob;
        fixed (byte* main = Main, tableName = Terminated(table), columnName = Terminated(column))
        {
            Check(NativeMethods.sqlite3_blob_open(Connection, main, tableName, columnName, row, writable ? 1 : 0, &blob));
        }

        return new BlobStream(this, blob, writable);
    }

    /// <summary>Copies the whole database as it stands at one moment over another one.</summary>
    public void CopyTo(Database destination)
    {
        IntPtr backup;
        fixed (byte* main = Main)
        {
            backup = NativeMethods.sqlite3_backup_init(destination.Connection, main, Connection, main);
        }

        if (backup == IntPtr.Zero)
        {
            destination.Check(NativeMethods.sqlite3_errcode(destination.Connection));
            throw new InvalidOperationException("SQLite began no copy and gave no reason.");
        }

        int result = NativeMethods.sqlite3_backup_step(backup, -1);
        int finished = NativeMethods.sqlite3_backup_finish(backup);
        if (result != ResultCode.Done)
        {
            destination.Check(finished == ResultCode.Ok ? result : finished);
        }
    }

    /// <summary>Rolls back. That it fails does not matter: whoever opens the file next finishes it.</summary>
    public void TryRollBack()
    {
        fixed (byte* sql = "ROLLBACK\0"u8)
        {
            _ = NativeMethods.sqlite3_exec(Connection, sql, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero);
        }
    }

    /// <summary>Turns a result code into an exception.</summary>
    /// <exception cref="SqliteFault">The code tells of a failure.</exception>
    public void Check(int result)
    {
        if (result is not (ResultCode.Ok or ResultCode.Row or ResultCode.Done))
        {
            throw new SqliteFault(
                result & 0xFF,
                NativeMethods.sqlite3_extended_errcode(Connection),
                Marshal.PtrToStringUTF8((IntPtr)NativeMethods.sqlite3_errmsg(Connection)) ?? "");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Statement statement in _kept.Values)
        {
            statement.Release();
        }

        _kept.Clear();
        _handle.Dispose();
    }

    private Statement Compile(string sql, string? keptAs)
    {
        IntPtr handle;
        byte[] bytes = Encoding.UTF8.GetBytes(sql);
        fixed (byte* text = bytes)
        {
            Check(NativeMethods.sqlite3_prepare_v2(Connection, text, bytes.Length, &handle, null));
        }

        return new Statement(this, handle, keptAs);
    }

    private static Statement Bind(Statement statement, ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            statement.Bind(i + 1, values[i]);
        }

        return statement;
    }

    private static byte[] Terminated(string text) => Encoding.UTF8.GetBytes(text + "\0");
}
