namespace PlanKit.Storage.Sqlite;

/// <summary>Opens plan files as databases, so that nothing in a file can run and nothing acknowledged can be lost.</summary>
internal static class PlanDatabase
{
    /// <summary>Whether something that was written lies beside the file still: it is open elsewhere, or was not closed properly.</summary>
    public static bool HasJournal(string path) =>
        new FileInfo(path + "-wal") is { Exists: true, Length: > 0 } || new FileInfo(path + "-journal") is { Exists: true, Length: > 0 };

    /// <summary>Opens an existing file, which may be empty, to read and write.</summary>
    public static Database OpenForWriting(string path, TimeSpan lockTimeout) => Open(path, OpenFlags.ReadWrite, lockTimeout);

    /// <summary>
    /// Opens an existing file, which may be empty, for this connection alone until it is closed. Nothing is shared with others, so
    /// that a write-ahead log can be worked with even on a network: https://sqlite.org/wal.html#use_of_wal_without_shared_memory.
    /// </summary>
    public static Database OpenAlone(string path, TimeSpan lockTimeout)
    {
        Database database = OpenForWriting(path, lockTimeout);
        try
        {
            database.Execute("PRAGMA locking_mode = EXCLUSIVE");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens an existing file to read. It is opened to write as well where that is possible, because only then does SQLite
    /// remove its side files at the end; nothing is written all the same.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Its journal mode, as its header says.</param>
    /// <param name="lockTimeout">For how long to wait for others.</param>
    public static Database OpenForReading(string path, JournalMode mode, TimeSpan lockTimeout) =>
        OpenWithSideFiles(path, lockTimeout) ?? OpenWithoutWriting(path, mode, lockTimeout);

    private static Database? OpenWithSideFiles(string path, TimeSpan lockTimeout)
    {
        Database? database = null;
        bool isUsable = false;
        try
        {
            database = Open(path, OpenFlags.ReadWrite, lockTimeout);
            database.Execute("PRAGMA query_only = ON");
            database.Execute("SELECT count(*) FROM sqlite_master");
            isUsable = !database.IsReadOnly;
            return isUsable ? database : null;
        }
        catch (SqliteFault fault) when (fault.Code is ResultCode.CannotOpen or ResultCode.ReadOnly or ResultCode.Full or ResultCode.IOError)
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

    // In rollback mode reading needs no side file, and takes the locks that keep writers away. In WAL mode it needs side files: those
    // of somebody who has the file open will do. Where there are none and none can be made, on a read-only or a full disk, nobody is
    // writing, and the file may be read as one that does not change. Where one was left behind, the file alone is not what was
    // acknowledged.
    private static Database OpenWithoutWriting(string path, JournalMode mode, TimeSpan lockTimeout) =>
        mode == JournalMode.Rollback || HasJournal(path)
            ? Open(path, OpenFlags.ReadOnly, lockTimeout)
            : OpenWithOthersFiles(path, lockTimeout) ?? Open(new Uri(path).AbsoluteUri + "?immutable=1", OpenFlags.ReadOnly | OpenFlags.Uri, lockTimeout);

    private static Database? OpenWithOthersFiles(string path, TimeSpan lockTimeout)
    {
        if (!File.Exists(path + "-shm"))
        {
            return null;
        }

        Database? database = null;
        try
        {
            database = Open(path, OpenFlags.ReadOnly, lockTimeout);
            database.Execute("SELECT count(*) FROM sqlite_master");
            return database;
        }
        catch (SqliteFault fault) when (fault.Code is ResultCode.CannotOpen or ResultCode.ReadOnly or ResultCode.Full or ResultCode.IOError)
        {
            database?.Dispose();
            return null;
        }
    }

    private static Database Open(string name, OpenFlags flags, TimeSpan lockTimeout)
    {
        var database = Database.Open(name, flags);
        try
        {
            database.SetBusyTimeout(lockTimeout);
            database.Configure(ConnectionOption.Defensive, true);
            database.Configure(ConnectionOption.DoubleQuotedStringsInSchema, false);
            database.Configure(ConnectionOption.DoubleQuotedStrings, false);
            database.Configure(ConnectionOption.Views, false);

            // EXTRA is FULL, and where a rollback journal is used, its deletion is on the disk too before a transaction is done.
            foreach (string setting in (ReadOnlySpan<string>)["trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "foreign_keys = ON", "synchronous = EXTRA"])
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
