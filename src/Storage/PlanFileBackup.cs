using OneOf;
using PlanKit.Ledger;
using PlanKit.Storage.Ledger;
using PlanKit.Storage.Places;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage;

/// <summary>Copies plan files while others may write to them.</summary>
internal static class PlanFileBackup
{
    /// <summary>Copies the file as it stands at one moment; written aside, then named.</summary>
    public static OneOf<BackupWritten, FileExists, PlanFileRefusal> Write(PlanFile file, string path, PlanFileOptions options)
    {
        if (System.IO.Path.Exists(path))
        {
            return new FileExists(path);
        }

        try
        {
            using var aside = FileAside.Create(path);
            LedgerHead? head;
            using (Database copy = PlanDatabase.OpenAlone(aside.Path, options.LockTimeout))
            {
                file.Database.CopyTo(copy);
                JournalModes.Set(copy, JournalModes.For(FilePlace.Of(path, options.Drives)));
                head = LedgerReader.ReadHead(copy, file.Genesis);
            }

            return head is null ? LedgerReader.Damaged(file.Path, ChainFlaw.HashMismatch, 0)
                : aside.TryTakeItsName() ? new BackupWritten(path, head)
                : new FileExists(path);
        }
        catch (SqliteFault fault) when (fault.Code is ResultCode.Busy or ResultCode.Corrupt)
        {
            return SqliteFailures.ToRefusal(file.Path, fault, options.LockTimeout);
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            return SqliteFailures.ToRefusal(path, fault, options.LockTimeout);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return (PlanFileRefusal)FileFailures.ToFault(path, exception);
        }
    }
}
