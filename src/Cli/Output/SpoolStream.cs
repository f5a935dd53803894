using System.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// Keeps what is written until it is whole, so that an answer that is cut short is never begun: in memory while it is small, then
/// in a temporary file that nobody else can read and that goes with the stream. For one thread.
/// </summary>
internal sealed class SpoolStream : Stream
{
    private const long MaxInMemory = 4 << 20;

    private Stream _store = new MemoryStream();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _store.Length;

    public override long Position
    {
        get => _store.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>Writes all that was written, as text.</summary>
    public void CopyTo(TextWriter output)
    {
        _store.Position = 0;
        using var reader = new StreamReader(_store, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        char[] block = new char[1 << 16];
        for (int count = reader.ReadBlock(block); count > 0; count = reader.ReadBlock(block))
        {
            output.Write(block, 0, count);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_store is MemoryStream && _store.Length + buffer.Length > MaxInMemory)
        {
            MoveToFile();
        }

        _store.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => _store.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _store.Dispose();
        }

        base.Dispose(disposing);
    }

    private void MoveToFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"plankit-{Path.GetRandomFileName()}.tmp"), options);
        using Stream memory = _store;
        memory.Position = 0;
        memory.CopyTo(file);
        _store = file;
    }
}
