namespace PlanKit.Storage.Sqlite;

/// <summary>
/// A transaction that holds the write lock from its beginning, so that what is read in it stays so until it is committed.
/// Disposing rolls back what was not; after a full disk SQLite has done so by itself.
/// </summary>
internal readonly struct WriteTransaction : IDisposable
{
    private readonly Database _database;

    private WriteTransaction(Database database) => _database = database;

    /// <summary>Takes the write lock.</summary>
    public static WriteTransaction Begin(Database database)
    {
        database.ExecuteKept("BEGIN IMMEDIATE");
        return new WriteTransaction(database);
    }

    /// <summary>Puts what was written on the disk.</summary>
    public void Commit() => _database.ExecuteKept("COMMIT");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_database.IsInTransaction)
        {
            _database.TryRollBack();
        }
    }
}
