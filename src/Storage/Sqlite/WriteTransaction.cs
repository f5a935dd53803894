using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PlanKit.Storage.Sqlite;

/// <summary>
/// A transaction that holds the write lock from its beginning, so that what is read in it stays so until it is committed.
/// Disposing rolls back what was not.
/// </summary>
/// <remarks>
/// Not <see cref="SqliteTransaction"/>: after a full disk SQLite has rolled back by itself, and that type then throws from
/// its Dispose, in place of the failure.
/// </remarks>
internal readonly struct WriteTransaction : IDisposable
{
    private readonly SqliteConnection _connection;

    private WriteTransaction(SqliteConnection connection) => _connection = connection;

    /// <summary>Takes the write lock.</summary>
    public static WriteTransaction Begin(SqliteConnection connection)
    {
        connection.Execute("BEGIN IMMEDIATE");
        return new WriteTransaction(connection);
    }

    /// <summary>Puts what was written on the disk.</summary>
    public void Commit() => _connection.Execute("COMMIT");

    /// <inheritdoc/>
    public void Dispose()
    {
        // The result does not matter: a rollback that fails is finished by whoever opens the file next.
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _ = raw.sqlite3_exec(_connection.Handle, "ROLLBACK");
        }
    }
}
