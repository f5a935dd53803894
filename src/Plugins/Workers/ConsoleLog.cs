using System.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Takes what a plugin writes to the console. All of it is read, so that the plugin never waits; the beginning and the
/// end are kept.
/// </summary>
internal sealed class ConsoleLog
{
    private const int KeptAtEachEnd = 8 * 1024;

    private readonly Lock _writing = new();
    private readonly StringBuilder _beginning = new();
    private readonly Queue<string> _end = new();
    private int _endLength;
    private long _length;

    /// <summary>How many characters came.</summary>
    public long Length => Interlocked.Read(ref _length);

    /// <summary>
    /// What .NET says when it ends a process, or else the last line; empty where nothing came. "Stack overflow.", "Process
    /// terminated." and "Unhandled exception." begin their line, and the calls follow them.
    /// </summary>
    public string LastWords
    {
        get
        {
            string[] lines = [.. ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            int epitaph = Array.FindLastIndex(lines, IsEpitaph);
            if (epitaph < 0)
            {
                return lines.LastOrDefault() ?? "";
            }

            // Environment.FailFast puts what the caller said into a line of its own.
            string? next = lines.ElementAtOrDefault(epitaph + 1);
            return next is null || next.StartsWith("at ", StringComparison.Ordinal) ? lines[epitaph] : $"{lines[epitaph]} {next}";
        }
    }

    /// <summary>Reads until the other side closes.</summary>
    public async Task ReadAsync(TextReader reader)
    {
        char[] buffer = new char[4096];
        while (await reader.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
        {
            Add(new string(buffer, 0, read));
        }
    }

    /// <summary>What was kept, with a line between beginning and end where something was left out.</summary>
    public override string ToString()
    {
        lock (_writing)
        {
            string end = string.Concat(_end);
            return _length > _beginning.Length + _endLength ? $"{_beginning}\n…\n{end}" : $"{_beginning}{end}";
        }
    }

    private static bool IsEpitaph(string line) =>
        line.StartsWith("Stack overflow", StringComparison.Ordinal)
        || line.StartsWith("Process terminated", StringComparison.Ordinal)
        || line.StartsWith("Unhandled exception", StringComparison.Ordinal)
        || line.StartsWith("Out of memory", StringComparison.Ordinal);

    private void Add(string text)
    {
        lock (_writing)
        {
            _length += text.Length;
            int room = Math.Min(text.Length, KeptAtEachEnd - _beginning.Length);
            if (room > 0)
            {
                _beginning.Append(text, 0, room);
                text = text[room..];
            }

            if (text.Length == 0)
            {
                return;
            }

            _end.Enqueue(text);
            _endLength += text.Length;
            while (_endLength - _end.Peek().Length >= KeptAtEachEnd)
            {
                _endLength -= _end.Dequeue().Length;
            }
        }
    }
}
