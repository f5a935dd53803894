using System.Text;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Storage.Sqlite;

/// <summary>The texts that the plan had, each once, by the hash of its UTF-8 bytes.</summary>
internal static class TextTable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Keeps a text, unless it is kept already.</summary>
    /// <exception cref="ArgumentException">The text holds an unpaired surrogate.</exception>
    public static Digest Keep(Database database, SourceText text)
    {
        byte[] content = StrictUtf8.GetBytes(text.ToString());
        var digest = Digest.Of(content);
        if (!Holds(database, digest))
        {
            Write(database, digest, WordOf(text.Encoding), content);
        }

        return digest;
    }

    /// <summary>Keeps a text that is not kept yet.</summary>
    /// <param name="database">The database.</param>
    /// <param name="digest">The hash of <paramref name="content"/>.</param>
    /// <param name="encoding">A word that <see cref="Knows"/>.</param>
    /// <param name="content">Valid UTF-8.</param>
    public static void Write(Database database, Digest digest, string encoding, byte[] content) =>
        database.Execute("INSERT INTO plan_text (digest, encoding, content) VALUES (?1, ?2, ?3)", digest.ToBytes(), encoding, content);

    /// <summary>Whether a word stands for an encoding.</summary>
    public static bool Knows(string encoding) => Enum.GetValues<TextEncoding>().Any(known => WordOf(known) == encoding);

    /// <summary>Whether a text is kept.</summary>
    public static bool Holds(Database database, Digest digest) =>
        database.Integer("SELECT 1 FROM plan_text WHERE digest = ?1", digest.ToBytes()) is not null;

    /// <summary>A kept text; null where none is kept with this hash, or where its bytes are not those that were hashed.</summary>
    public static SourceText? Read(Database database, Digest digest) =>
        database.Blob("SELECT content FROM plan_text WHERE digest = ?1", digest.ToBytes()) is { } content
        && Digest.Of(content) == digest
            ? SourceText.From(StrictUtf8.GetString(content))
            : null;

    private static string WordOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => "utf-8",
        TextEncoding.Utf16LittleEndian => "utf-16le",
        TextEncoding.Utf16BigEndian => "utf-16be",
        TextEncoding.Gb18030 => "gb18030",
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "Unknown encoding."),
    };
}
