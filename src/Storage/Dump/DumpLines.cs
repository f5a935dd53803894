namespace PlanKit.Storage;

/// <summary>Reads the lines of a dump one by one, however long the dump is, and no line longer than <see cref="DumpFormat.LongestLine"/>.</summary>
internal sealed class DumpLines(Stream input)
{
    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;

    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line read last is longer than any that a dump holds.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its line feed; null at the end, and where the last line has no line feed: then it is not whole.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                int length = searched + feed;
                ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
                _start += length + 1;
                Number++;
                return line;
            }

            searched = _end - _start;
            if (searched > DumpFormat.LongestLine)
            {
                IsTooLong = true;
                return null;
            }

            if (!Fill())
            {
                return null;
            }
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        int read = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
