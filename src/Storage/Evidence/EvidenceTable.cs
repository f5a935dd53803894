using System.Security.Cryptography;
using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage;

/// <summary>The kept files, each once, by the hash of its bytes.</summary>
internal static class EvidenceTable
{
    /// <summary>Whether a file is kept.</summary>
    public static bool Holds(Database database, Digest content) =>
        RowOf(database, content) is not null;

    /// <summary>How many bytes the kept files have together. It reads no content.</summary>
    public static long Measure(Database database) => database.Integer("SELECT coalesce(sum(length(content)), 0) FROM evidence") ?? 0;

    /// <summary>Keeps a file, unless it is kept already.</summary>
    /// <returns>False where it is no longer what was hashed: then the caller's transaction must be rolled back.</returns>
    public static bool TryKeep(Database database, EvidenceFile file)
    {
        if (Holds(database, file.Reference.Content))
        {
            return true;
        }

        using Stream blob = Allocate(database, file.Reference.Content, file.Reference.Size);
        return file.TryCopyTo(blob);
    }

    /// <summary>Makes room for a file that is not kept yet: all zeros, to be written over.</summary>
    public static Stream Allocate(Database database, Digest content, long size)
    {
        database.Execute("INSERT INTO evidence (digest, content) VALUES (?1, zeroblob(?2))", content.ToBytes(), size);
        return database.OpenBlob("evidence", "content", RowOf(database, content)!.Value, writable: true);
    }

    /// <summary>The bytes of a kept file; null where none is kept with this hash.</summary>
    public static Stream? Open(Database database, Digest content) =>
        RowOf(database, content) is { } row ? database.OpenBlob("evidence", "content", row) : null;

    /// <summary>Whether the bytes of a kept file are those that an entry says; null where none is kept with this hash.</summary>
    public static bool? HoldsUnchanged(Database database, EvidenceReference reference)
    {
        using Stream? content = Open(database, reference.Content);
        return content is null ? null
            : content.Length == reference.Size && Digest.FromHash(SHA256.HashData(content)) == reference.Content;
    }

    private static long? RowOf(Database database, Digest content) =>
        database.Integer("SELECT id FROM evidence WHERE digest = ?1", content.ToBytes());
}
