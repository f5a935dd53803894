using System.IO.MemoryMappedFiles;
using System.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Where a worker is: the analyzer and the item that it looks at, in a file that both processes have in memory. It can be
/// read even when the worker ended without a word.
/// </summary>
internal sealed class WorkerNote : IDisposable
{
    private const int Size = 1024;
    private const int LengthPosition = 0;
    private const int TextPosition = sizeof(int);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte[] _text = new byte[Size - TextPosition];

    private WorkerNote(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, Size);
    }

    /// <summary>Makes the file, empty.</summary>
    public static WorkerNote Create(string path)
    {
        File.WriteAllBytes(path, new byte[Size]);
        return Open(path);
    }

    /// <summary>Opens a file that was made.</summary>
    public static WorkerNote Open(string path) => new(MemoryMappedFile.CreateFromFile(path, FileMode.Open));

    /// <summary>Notes the place. Cheap: it is called for each item.</summary>
    public void Write(string analyzer, string item)
    {
        Encoder encoder = Encoding.UTF8.GetEncoder();
        encoder.Convert(analyzer, _text, flush: false, out _, out int length, out _);
        _text[Math.Min(length, _text.Length - 1)] = (byte)'\n';
        length = Math.Min(length + 1, _text.Length);
        encoder.Convert(item, _text.AsSpan(length), flush: true, out _, out int rest, out _);
        _view.Write(LengthPosition, 0);
        _view.WriteArray(TextPosition, _text, 0, length + rest);
        _view.Write(LengthPosition, length + rest);
    }

    /// <summary>The analyzer and the item's address; empty where the worker did not get so far.</summary>
    public (string Analyzer, string Item) Read()
    {
        byte[] text = new byte[Math.Clamp(_view.ReadInt32(LengthPosition), 0, Size - TextPosition)];
        _view.ReadArray(TextPosition, text, 0, text.Length);
        string[] parts = Encoding.UTF8.GetString(text).Split('\n', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
