using System.Text;
using PlanKit.Ledger;
using SQLitePCL;

namespace PlanKit.Storage.Sqlite;

/// <summary>A prepared statement. What its columns give is valid until the next step.</summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    /// <summary>Gives a parameter its value: a text, a whole number, or bytes.</summary>
    /// <param name="parameter">From 1.</param>
    /// <param name="value">The value; SQLite keeps a copy.</param>
    public void Bind(int parameter, object value) => database.Check(value switch
    {
        // An empty span has no address, which SQLite takes for NULL.
        "" => raw.sqlite3_bind_text(handle, parameter, ""),
        string text => raw.sqlite3_bind_text(handle, parameter, Encoding.UTF8.GetBytes(text)),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(handle, parameter, 0),
        byte[] bytes => raw.sqlite3_bind_blob(handle, parameter, bytes),
        int integer => raw.sqlite3_bind_int64(handle, parameter, integer),
        long integer => raw.sqlite3_bind_int64(handle, parameter, integer),
        _ => throw new ArgumentException($"A {value.GetType()} cannot be bound.", nameof(value)),
    });

    /// <summary>Gives a parameter a text that is in UTF-8 already.</summary>
    /// <param name="parameter">From 1.</param>
    /// <param name="text">Not empty.</param>
    public void BindText(int parameter, ReadOnlySpan<byte> text) => database.Check(raw.sqlite3_bind_text(handle, parameter, text));

    /// <summary>Goes to the next row.</summary>
    /// <returns>False where there is none.</returns>
    public bool Step()
    {
        int result = raw.sqlite3_step(handle);
        database.Check(result);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Makes it ready to run again; values stay bound.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    /// <summary>A text or bytes, in place; empty for NULL.</summary>
    public ReadOnlySpan<byte> BytesAt(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>A text; empty for NULL.</summary>
    public string TextAt(int column) => Encoding.UTF8.GetString(BytesAt(column));

    /// <summary>A whole number, or null for anything else.</summary>
    public long? IntegerAt(int column) =>
        raw.sqlite3_column_type(handle, column) == raw.SQLITE_INTEGER ? raw.sqlite3_column_int64(handle, column) : null;

    /// <summary>Bytes, or null for anything else.</summary>
    public byte[]? BlobAt(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_BLOB ? BytesAt(column).ToArray() : null;

    /// <summary>A hash, or null for anything else.</summary>
    public Digest? DigestAt(int column) => BlobAt(column) is { Length: LedgerChain.HashSize } hash ? Digest.FromHash(hash) : null;

    /// <summary>Whether a column is NULL.</summary>
    public bool IsNullAt(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();
}
