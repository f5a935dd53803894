using PlanKit.Storage.Places;

namespace PlanKit.Storage.Sqlite;

/// <summary>
/// Brings a plan file into the journal mode that is safe where it lies (docs/adr/0020), and back when it has been moved. Nobody
/// else may have the file open at that moment; SQLite's own locks see to that.
/// </summary>
internal static class JournalModes
{
    /// <summary>The mode for a place.</summary>
    public static JournalMode For(FilePlace place) => place.Kind == FilePlaceKind.Local ? JournalMode.WriteAheadLog : JournalMode.Rollback;

    /// <summary>Puts a database that nobody else has open into a mode.</summary>
    /// <exception cref="SqliteFault">It cannot be.</exception>
    public static void Set(Database database, JournalMode mode) =>
        database.Execute(mode == JournalMode.WriteAheadLog ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE");

    /// <summary>Brings an existing file into the mode for its place before it is opened.</summary>
    /// <param name="path">The file, as a full path.</param>
    /// <param name="place">Where it lies.</param>
    /// <param name="mode">Its mode now, as its header says.</param>
    /// <param name="access">What it is about to be opened for.</param>
    /// <param name="lockTimeout">For how long to wait while others have it open, where it may not be opened in the mode that it is in.</param>
    /// <exception cref="SqliteFault">It lies on a network, and cannot be brought out of the mode that is not safe there.</exception>
    public static void Settle(string path, FilePlace place, JournalMode mode, PlanFileAccess access, TimeSpan lockTimeout)
    {
        JournalMode safe = For(place);
        if (mode == safe || (safe == JournalMode.WriteAheadLog && access == PlanFileAccess.Read))
        {
            return;
        }

        // On a network the log's shared memory is none. Elsewhere either mode keeps what was acknowledged, and who has the file open
        // at the moment need not be waited for.
        bool isUrgent = place.Kind == FilePlaceKind.Network;
        try
        {
            // SQLite does not wait for who has the file open when its mode is to change.
            if (!isUrgent || !SpinWait.SpinUntil(() => IsChanged(path, safe), lockTimeout))
            {
                Change(path, safe);
            }
        }
        catch (SqliteFault fault) when (!isUrgent && SqliteFailures.IsOrdinary(fault))
        {
            // It stays in the mode in which it was.
        }
        catch (SqliteFault fault) when (access == PlanFileAccess.Read && fault.Code is ResultCode.CannotOpen or ResultCode.ReadOnly or ResultCode.Full or ResultCode.IOError)
        {
            // It can only be read, and then as a file that does not change, without any side file.
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            // A file beside it that nobody reads.
        }
    }

    private static bool IsChanged(string path, JournalMode mode)
    {
        try
        {
            Change(path, mode);
            return true;
        }
        catch (SqliteFault fault) when (fault.Code is ResultCode.Busy or ResultCode.Locked)
        {
            return false;
        }
    }

    private static void Change(string path, JournalMode mode)
    {
        using Database database = PlanDatabase.OpenAlone(path, TimeSpan.Zero);
        Set(database, mode);
        if (mode == JournalMode.Rollback)
        {
            // Left by a process that was killed. Nobody else has the file open, so nobody shares this memory.
            File.Delete(path + "-shm");
        }
    }
}
