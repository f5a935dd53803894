using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PlanKit.Storage.Sqlite;

/// <summary>Opens connections to plan files, so that nothing in a file can run and nothing acknowledged can be lost.</summary>
internal static class PlanDatabase
{
    /// <summary>The file that SQLite keeps beside a database while it is open, or after a crash.</summary>
    public static string WriteAheadLogOf(string path) => path + "-wal";

    /// <summary>Opens an existing file to read and write, or makes one.</summary>
    public static SqliteConnection OpenForWriting(string path, TimeSpan lockTimeout, bool create = false)
    {
        SqliteConnection connection = Connect(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, lockTimeout);
        return connection;
    }

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
        return OpenOnReadOnlyDisk(path, lockTimeout);
    }

    // A database in WAL mode needs side files even to be read. Where they cannot be made, and none was left behind, nobody
    // can be writing: the file may be read as one that does not change.
    private static SqliteConnection OpenOnReadOnlyDisk(string path, TimeSpan lockTimeout) =>
        File.Exists(WriteAheadLogOf(path))
            ? Connect(path, SqliteOpenMode.ReadOnly, lockTimeout)
            : Connect(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, lockTimeout);

    private static bool CanRead(SqliteConnection connection)
    {
        try
        {
            connection.Scalar("SELECT count(*) FROM sqlite_master");
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY)
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
