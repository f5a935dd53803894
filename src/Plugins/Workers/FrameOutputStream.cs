namespace PlanKit.Plugins.Workers;

/// <summary>Takes an export and sends it to the host in frames. Closing it leaves the channel open.</summary>
internal sealed class FrameOutputStream(FrameChannel channel) : Stream
{
    private const int FrameLength = 64 * 1024;

    private readonly byte[] _buffer = new byte[FrameLength];
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int taken = Math.Min(buffer.Length, FrameLength - _length);
            buffer[..taken].CopyTo(_buffer.AsSpan(_length));
            _length += taken;
            buffer = buffer[taken..];
            if (_length == FrameLength)
            {
                Send();
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Does nothing: an exporter may flush after every byte. What is left goes when the stream is disposed of.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _length > 0)
        {
            Send();
        }

        base.Dispose(disposing);
    }

    private void Send()
    {
        channel.Write(FrameKind.Exported, _buffer.AsSpan(0, _length));
        _length = 0;
    }
}
