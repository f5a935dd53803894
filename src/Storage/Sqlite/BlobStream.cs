namespace PlanKit.Storage.Sqlite;

/// <summary>One value of one row, read or written over piece by piece.</summary>
internal sealed unsafe class BlobStream(Database database, IntPtr blob, bool writable) : Stream
{
    private readonly int _length = NativeMethods.sqlite3_blob_bytes(blob);
    private IntPtr _blob = blob;
    private int _position;

    private IntPtr Blob
    {
        get
        {
            ObjectDisposedException.ThrowIf(_blob == IntPtr.Zero, this);
            return _blob;
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => writable;

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _length - _position);
        if (count <= 0)
        {
            return 0;
        }

        fixed (byte* bytes = buffer)
        {
            Check(NativeMethods.sqlite3_blob_read(Blob, bytes, count, _position));
        }

        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!writable || buffer.Length > _length - _position)
        {
            throw new NotSupportedException("The value is open to read only, or too short: its length does not change.");
        }

        if (!buffer.IsEmpty)
        {
            fixed (byte* bytes = buffer)
            {
                Check(NativeMethods.sqlite3_blob_write(Blob, bytes, buffer.Length, _position));
            }

            _position += buffer.Length;
        }
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        long position = offset + (origin == SeekOrigin.Current ? _position : origin == SeekOrigin.End ? _length : 0);
        ArgumentOutOfRangeException.ThrowIfNegative(position, nameof(offset));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, _length, nameof(offset));
        _position = (int)position;
        return position;
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException("A value's length does not change.");

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is held back here; the transaction's end puts it on the disk.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ = NativeMethods.sqlite3_blob_close(_blob);
            _blob = IntPtr.Zero;
        }

        base.Dispose(disposing);
    }

    // Whoever reads a stream expects the failures of streams.
    private void Check(int result)
    {
        if (writable)
        {
            database.Check(result);
            return;
        }

        try
        {
            database.Check(result);
        }
        catch (SqliteFault fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }
}
