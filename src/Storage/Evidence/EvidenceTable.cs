using Microsoft.Data.Sqlite;
using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage;

/// <summary>The kept files, each once, by the hash of its bytes.</summary>
internal static class EvidenceTable
{
    /// <summary>Whether a file is kept.</summary>
    public static bool Holds(SqliteConnection connection, Digest content) =>
        RowOf(connection, content) is not null;

    /// <summary>Keeps a file, unless it is kept already.</summary>
    /// <returns>False where it is no longer what was hashed: then the caller's transaction must be rolled back.</returns>
    public static bool TryKeep(SqliteConnection connection, EvidenceFile file)
    {
        if (Holds(connection, file.Reference.Content))
        {
            return true;
        }

        connection.Execute(
            "INSERT INTO evidence (digest, content) VALUES ($1, zeroblob($2))",
            file.Reference.Content.ToBytes(),
            file.Reference.Size);
        long row = RowOf(connection, file.Reference.Content)!.Value;
        using var blob = new SqliteBlob(connection, "evidence", "content", row);
        return file.TryCopyTo(blob);
    }

    /// <summary>The bytes of a kept file; null where none is kept with this hash.</summary>
    public static Stream? Open(SqliteConnection connection, Digest content) =>
        RowOf(connection, content) is { } row ? new SqliteBlob(connection, "evidence", "content", row, readOnly: true) : null;

    private static long? RowOf(SqliteConnection connection, Digest content) =>
        (long?)connection.Scalar("SELECT id FROM evidence WHERE digest = $1", content.ToBytes());
}
