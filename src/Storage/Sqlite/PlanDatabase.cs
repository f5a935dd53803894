using SQLitePCL;

namespace PlanKit.Storage.Sqlite;

/// <summary>Opens plan files as databases, so that nothing in a file can run and nothing acknowledged can be lost.</summary>
internal static class PlanDatabase
{
    /// <summary>Whether something that was written lies beside the file still: it is open elsewhere, or was not closed properly.</summary>
    public static bool HasWriteAheadLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>Opens an existing file, which may be empty, to read and write.</summary>
    public static Database OpenForWriting(string path, TimeSpan lockTimeout) => Open(path, raw.SQLITE_OPEN_READWRITE, lockTimeout);

    /// <summary>
    /// Opens an existing file to read. It is opened to write as well where that is possible, because only then does SQLite
    /// remove its side files at the end; nothing is written all the same.
    /// </summary>
    public static Database OpenForReading(string path, TimeSpan lockTimeout) =>
        OpenWithSideFiles(path, lockTimeout) ?? OpenWithoutSideFiles(path, lockTimeout);

    private static Database? OpenWithSideFiles(string path, TimeSpan lockTimeout)
    {
        Database? database = null;
        bool isUsable = false;
        try
        {
            database = Open(path, raw.SQLITE_OPEN_READWRITE, lockTimeout);
            database.Execute("PRAGMA query_only = ON");
            database.Execute("SELECT count(*) FROM sqlite_master");
            isUsable = !database.IsReadOnly;
            return isUsable ? database : null;
        }
        catch (SqliteFault fault) when (fault.Code is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_FULL or raw.SQLITE_IOERR)
        {
            return null;
        }
        finally
        {
            if (!isUsable)
            {
                database?.Dispose();
            }
        }
    }

    // A database in WAL mode needs side files even to be read. Where they cannot be made, on a read-only or a full disk, and
    // none was left behind, nobody can be writing: the file may be read as one that does not change.
    private static Database OpenWithoutSideFiles(string path, TimeSpan lockTimeout) =>
        HasWriteAheadLog(path)
            ? Open(path, raw.SQLITE_OPEN_READONLY, lockTimeout)
            : Open(new Uri(path).AbsoluteUri + "?immutable=1", raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI, lockTimeout);

    private static Database Open(string name, int flags, TimeSpan lockTimeout)
    {
        var database = Database.Open(name, flags);
        try
        {
            database.SetBusyTimeout(lockTimeout);
            database.Configure(raw.SQLITE_DBCONFIG_DEFENSIVE, true);
            database.Configure(raw.SQLITE_DBCONFIG_DQS_DDL, false);
            database.Configure(raw.SQLITE_DBCONFIG_DQS_DML, false);
            database.Configure(raw.SQLITE_DBCONFIG_ENABLE_VIEW, false);
            foreach (string setting in (ReadOnlySpan<string>)["trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "foreign_keys = ON", "synchronous = FULL"])
            {
                database.Execute("PRAGMA " + setting);
            }

            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
