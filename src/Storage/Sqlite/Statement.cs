using System.Text;
using PlanKit.Ledger;

namespace PlanKit.Storage.Sqlite;

/// <summary>A prepared statement. What its columns give is valid until the next step.</summary>
/// <param name="database">The connection.</param>
/// <param name="handle">SQLite's statement.</param>
/// <param name="keptAs">Its SQL, where it goes back to the connection when it is disposed of; else null.</param>
internal sealed unsafe class Statement(Database database, IntPtr handle, string? keptAs) : IDisposable
{
    private const int IntegerType = 1;
    private const int BlobType = 4;
    private const int NullType = 5;

    private IntPtr _handle = handle;

    private IntPtr Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle == IntPtr.Zero, this);
            return _handle;
        }
    }

    /// <summary>Gives a parameter its value: a text, a whole number, or bytes.</summary>
    /// <param name="parameter">From 1.</param>
    /// <param name="value">The value; SQLite keeps a copy.</param>
    public void Bind(int parameter, object value)
    {
        switch (value)
        {
            case string text:
                BindText(parameter, Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                BindBlob(parameter, bytes);
                break;
            case int integer:
                BindInteger(parameter, integer);
                break;
            case long integer:
                BindInteger(parameter, integer);
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} cannot be bound.", nameof(value));
        }
    }

    /// <summary>Gives a parameter a whole number.</summary>
    public void BindInteger(int parameter, long value) => database.Check(NativeMethods.sqlite3_bind_int64(Handle, parameter, value));

    /// <summary>Gives a parameter a text that is in UTF-8 already.</summary>
    public void BindText(int parameter, ReadOnlySpan<byte> text)
    {
        // An empty span has no address, which SQLite takes for NULL.
        fixed (byte* bytes = text.IsEmpty ? "\0"u8 : text)
        {
            database.Check(NativeMethods.sqlite3_bind_text(Handle, parameter, bytes, text.Length, NativeMethods.Transient));
        }
    }

    /// <summary>Gives a parameter bytes.</summary>
    public void BindBlob(int parameter, ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = value.IsEmpty ? "\0"u8 : value)
        {
            database.Check(NativeMethods.sqlite3_bind_blob(Handle, parameter, bytes, value.Length, NativeMethods.Transient));
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False where there is none.</returns>
    public bool Step()
    {
        int result = NativeMethods.sqlite3_step(Handle);
        if (result == ResultCode.Row)
        {
            return true;
        }

        database.Check(result);
        return false;
    }

    /// <summary>Makes it ready to run again; values stay bound. What went wrong before was told then.</summary>
    public void Reset() => _ = NativeMethods.sqlite3_reset(Handle);

    /// <summary>A text or bytes, in place; empty for NULL.</summary>
    public ReadOnlySpan<byte> BytesAt(int column)
    {
        // In this order: the first call may move what the second one measures.
        byte* bytes = NativeMethods.sqlite3_column_blob(Handle, column);
        return new ReadOnlySpan<byte>(bytes, bytes is null ? 0 : NativeMethods.sqlite3_column_bytes(_handle, column));
    }

    /// <summary>A text; empty for NULL.</summary>
    public string TextAt(int column) => Encoding.UTF8.GetString(BytesAt(column));

    /// <summary>A whole number, or null for anything else.</summary>
    public long? IntegerAt(int column) => TypeAt(column) == IntegerType ? NativeMethods.sqlite3_column_int64(_handle, column) : null;

    /// <summary>A column that cannot hold anything but whole numbers: an INTEGER PRIMARY KEY.</summary>
    public long RowIdAt(int column) => NativeMethods.sqlite3_column_int64(Handle, column);

    /// <summary>Bytes, or null for anything else.</summary>
    public byte[]? BlobAt(int column) => TypeAt(column) == BlobType ? BytesAt(column).ToArray() : null;

    /// <summary>A hash, or null for anything else.</summary>
    public Digest? DigestAt(int column) => BlobAt(column) is { Length: LedgerChain.HashSize } hash ? Digest.FromHash(hash) : null;

    /// <summary>Whether a column is NULL.</summary>
    public bool IsNullAt(int column) => TypeAt(column) == NullType;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Reset first: a statement that stands at a row holds its transaction open.
        if (keptAs is not null && _handle != IntPtr.Zero)
        {
            Reset();
            if (database.TryKeep(keptAs, this))
            {
                return;
            }
        }

        Release();
    }

    /// <summary>Frees it, kept or not.</summary>
    public void Release()
    {
        _ = NativeMethods.sqlite3_finalize(_handle);
        _handle = IntPtr.Zero;
    }

    private int TypeAt(int column) => NativeMethods.sqlite3_column_type(Handle, column);
}
