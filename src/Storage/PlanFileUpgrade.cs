using OneOf;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage;

/// <summary>Brings files of older schemas up to date: verified, copied, and then changed in one transaction.</summary>
internal static class PlanFileUpgrade
{
    public static OneOf<UpgradeDone, FileExists, PlanFileRefusal> Run(string path, string backup, PlanFileOptions options) =>
        PlanFile.Open(path, PlanFileAccess.Write, options).Match(
            file =>
            {
                using (file)
                {
                    return Run(file, backup, options);
                }
            },
            refusal => refusal);

    private static OneOf<UpgradeDone, FileExists, PlanFileRefusal> Run(PlanFile file, string backup, PlanFileOptions options)
    {
        if (file.SchemaVersion == PlanSchema.Version)
        {
            return new UpgradeDone(file.Path, PlanSchema.Version, PlanSchema.Version, null);
        }

        return file.Verify().Match(
            report => report.IsSound
                ? file.BackupTo(backup).Match(
                    written => Raise(file, written, options),
                    exists => exists,
                    refusal => refusal)
                : (PlanFileRefusal)new DamagedFile(file.Path, report.Findings[0].Reason, report.FirstBadSequence),
            refusal => refusal);
    }

    // From 1 to 2 nothing but the number changes: the tables are the same, and the number keeps older programs away from seals.
    private static OneOf<UpgradeDone, FileExists, PlanFileRefusal> Raise(PlanFile file, BackupWritten written, PlanFileOptions options)
    {
        try
        {
            using var transaction = WriteTransaction.Begin(file.Database);
            file.Database.Execute($"PRAGMA user_version = {PlanSchema.Version}");
            transaction.Commit();
            return new UpgradeDone(file.Path, file.SchemaVersion, PlanSchema.Version, written);
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            return SqliteFailures.ToRefusal(file.Path, fault, options.LockTimeout);
        }
    }
}
