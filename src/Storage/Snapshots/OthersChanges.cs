using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Snapshots;

/// <summary>
/// Whether somebody else changed a file since it was opened, by https://sqlite.org/pragma.html#pragma_data_version: that changes
/// when another connection commits, and not for this one's commits.
/// </summary>
internal sealed class OthersChanges(Database database)
{
    private readonly long? _before = Count(database);

    /// <summary>Whether nobody did. Where it cannot be told, somebody did.</summary>
    public bool AreNone => _before is { } before && Count(database) == before;

    private static long? Count(Database database)
    {
        try
        {
            return database.Integer("PRAGMA data_version");
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            return null;
        }
    }
}
