using OneOf;
using PlanKit.Storage.Places;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage;

/// <summary>Makes plan files: written aside in the same folder, then given their name in one step.</summary>
internal static class PlanFileCreation
{
    public static OneOf<PlanFile, FileExists, FileFault> Create(string path, PlanFileContents contents, PlanFileOptions options)
    {
        PlainName.ThrowIfNone(contents.Header.Unit, nameof(contents));
        if (System.IO.Path.Exists(path))
        {
            return new FileExists(path);
        }

        try
        {
            using var aside = FileAside.Create(path);
            using (Database database = PlanDatabase.OpenAlone(aside.Path, options.LockTimeout))
            {
                Prepare(database, FilePlace.Of(path, options.Drives));
                Fill(database, contents, options.Time.GetUtcNow());
            }

            if (!aside.TryTakeItsName())
            {
                return new FileExists(path);
            }
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            return new FileFault(path, SqliteFailures.KindOf(fault), fault.Message);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return FileFailures.ToFault(path, exception);
        }

        return PlanFileOpening.Open(path, PlanFileAccess.Write, options).Match<OneOf<PlanFile, FileExists, FileFault>>(
            file => file,
            refusal => refusal.TryPickT5(out FileFault? fault, out _)
                ? fault
                : throw new InvalidOperationException($"A plan file that was just made does not open: {refusal.Value}."));
    }

    /// <summary>Makes an empty file one in which a plan can be put.</summary>
    /// <param name="database">Open for this process alone.</param>
    /// <param name="place">Where it is going to lie.</param>
    public static void Prepare(Database database, FilePlace place)
    {
        foreach (string setting in (string[])
            ["encoding = 'UTF-8'", $"application_id = {PlanSchema.ApplicationId}", $"user_version = {PlanSchema.Version}"])
        {
            database.Execute($"PRAGMA {setting}");
        }

        JournalModes.Set(database, JournalModes.For(place));

        using var transaction = WriteTransaction.Begin(database);
        PlanSchema.Create(database);
        transaction.Commit();
    }

    private static void Fill(Database database, PlanFileContents contents, DateTimeOffset createdAt)
    {
        using var transaction = WriteTransaction.Begin(database);
        PlanTable.Write(database, contents, createdAt);
        transaction.Commit();
    }
}
