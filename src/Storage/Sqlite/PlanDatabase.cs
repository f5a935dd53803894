using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PlanKit.Storage.Sqlite;

/// <summary>Opens connections to plan files, so that nothing in a file can run and nothing acknowledged can be lost.</summary>
internal static class PlanDatabase
{
    /// <summary>Whether something that was written lies beside the file still: it is open elsewhere, or was not closed properly.</summary>
    public static bool HasWriteAheadLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>Opens an existing file, which may be empty, to read and write.</summary>
    public static SqliteConnection OpenForWriting(string path, TimeSpan lockTimeout) => Connect(path, SqliteOpenMode.ReadWrite, lockTimeout);

    /// <summary>
    /// Opens an existing file to read. It is opened to write as well where that is possible, because only then does SQLite
    /// remove its side files at the end; nothing is written all the same.
    /// </summary>
    public static SqliteConnection OpenForReading(string path, TimeSpan lockTimeout)
    {
        SqliteConnection connection = Connect(path, SqliteOpenMode.ReadWrite, lockTimeout);
        try
        {
            connection.Execute("PRAGMA query_only = ON");
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 0 && CanRead(connection))
            {
                return connection;
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return OpenWithoutSideFiles(path, lockTimeout);
    }

    // A database in WAL mode needs side files even to be read. Where they cannot be made, on a read-only or a full disk, and
    // none was left behind, nobody can be writing: the file may be read as one that does not change.
    private static SqliteConnection OpenWithoutSideFiles(string path, TimeSpan lockTimeout) =>
        HasWriteAheadLog(path)
            ? Connect(path, SqliteOpenMode.ReadOnly, lockTimeout)
            : Connect(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, lockTimeout);

    private static bool CanRead(SqliteConnection connection)
    {
        try
        {
            connection.Scalar("SELECT count(*) FROM sqlite_master");
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_FULL or raw.SQLITE_IOERR)
        {
            return false;
        }
    }

    private static SqliteConnection Connect(string dataSource, SqliteOpenMode mode, TimeSpan lockTimeout)
    {
        SqliteLibrary.EnsureChosen();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = dataSource,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ConnectionString);
        try
        {
            connection.Open();
            Defend(connection);
            connection.Execute(string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout = {(long)lockTimeout.TotalMilliseconds}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Defend(SqliteConnection connection)
    {
        ReadOnlySpan<(int Option, int Value)> settings =
        [
            (raw.SQLITE_DBCONFIG_DEFENSIVE, 1),
            (raw.SQLITE_DBCONFIG_DQS_DDL, 0),
            (raw.SQLITE_DBCONFIG_DQS_DML, 0),
            (raw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
            (raw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
        ];
        foreach ((int option, int value) in settings)
        {
            int result = raw.sqlite3_db_config(connection.Handle, option, value, out _);
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
    }
}
