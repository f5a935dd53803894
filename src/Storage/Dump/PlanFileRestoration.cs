using OneOf;
using PlanKit.Ledger;
using PlanKit.Storage.Places;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage;

/// <summary>Makes plan files from dumps: whole and checked under another name, then named in one step.</summary>
internal static class PlanFileRestoration
{
    public static OneOf<BackupWritten, FileExists, UnusableDump, FileFault> Restore(string path, Stream dump, PlanFileOptions options)
    {
        if (System.IO.Path.Exists(path))
        {
            return new FileExists(path);
        }

        try
        {
            using var aside = FileAside.Create(path);
            LedgerHead head;
            using (Database database = PlanDatabase.OpenAlone(aside.Path, options.LockTimeout))
            {
                PlanFileCreation.Prepare(database, FilePlace.Of(path, options.Drives));
                head = Fill(database, dump);
            }

            return aside.TryTakeItsName() ? new BackupWritten(path, head) : new FileExists(path);
        }
        catch (UnusableDumpException unusable)
        {
            return unusable.Dump;
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            return new FileFault(path, SqliteFailures.KindOf(fault), fault.Message);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return FileFailures.ToFault(path, exception);
        }
    }

    private static LedgerHead Fill(Database database, Stream dump)
    {
        LedgerHead head;
        long lines;
        using (var transaction = WriteTransaction.Begin(database))
        using (var restore = new PlanFileRestore(database, dump))
        {
            head = restore.Run();
            lines = restore.Lines;
            transaction.Commit();
        }

        // What entries name is there, and nothing that none names: only a look at the whole tells.
        return new PlanFileVerifier(database).Verify() is { IsSound: false } report
            ? throw new UnusableDumpException(lines, DumpTexts.Unsound.Format(report.Findings[0].Reason))
            : head;
    }
}
