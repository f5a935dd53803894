using System.Globalization;
using Microsoft.Data.Sqlite;
using OneOf;
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
            using (SqliteConnection connection = PlanDatabase.OpenForWriting(aside.Path, options.LockTimeout))
            {
                Fill(connection, contents, options.Time.GetUtcNow());
            }

            if (!aside.TryTakeItsName())
            {
                return new FileExists(path);
            }
        }
        catch (SqliteException exception) when (SqliteFailures.IsOrdinary(exception))
        {
            return new FileFault(path, SqliteFailures.KindOf(exception), exception.Message);
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

    private static void Fill(SqliteConnection connection, PlanFileContents contents, DateTimeOffset createdAt)
    {
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA encoding = 'UTF-8'; PRAGMA application_id = {PlanSchema.ApplicationId}; PRAGMA user_version = {PlanSchema.Version}; PRAGMA journal_mode = WAL"));
        using var transaction = WriteTransaction.Begin(connection);
        PlanSchema.Create(connection);
        PlanTable.Write(connection, contents, createdAt);
        transaction.Commit();
    }
}
