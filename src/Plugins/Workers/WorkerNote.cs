using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Where a worker is: the analyzer and the item that it looks at, in a file. What was written can be read even when the
/// worker ended without a word.
/// </summary>
internal sealed class WorkerNote : IDisposable
{
    private const int Size = 1024;
    private const int TextPosition = sizeof(int);

    private readonly SafeFileHandle _file;
    private readonly byte[] _note = new byte[Size];

    private WorkerNote(SafeFileHandle file) => _file = file;

    /// <summary>Makes the file, empty.</summary>
    public static WorkerNote Create(string path)
    {
        File.WriteAllBytes(path, new byte[Size]);
        return Open(path);
    }

    /// <summary>Opens a file that was made.</summary>
    public static WorkerNote Open(string path) => new(
        File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Notes the place. Cheap: it is called for each item.</summary>
    public void Write(string analyzer, string item)
    {
        Span<byte> text = _note.AsSpan(TextPosition);
        Encoder encoder = Encoding.UTF8.GetEncoder();
        encoder.Convert(analyzer, text, flush: false, out _, out int length, out _);
        text[Math.Min(length, text.Length - 1)] = (byte)'\n';
        length = Math.Min(length + 1, text.Length);
        encoder.Convert(item, text[length..], flush: true, out _, out int rest, out _);
        BinaryPrimitives.WriteInt32LittleEndian(_note, length + rest);
        RandomAccess.Write(_file, _note.AsSpan(0, TextPosition + length + rest), fileOffset: 0);
    }

    /// <summary>The analyzer and the item's address; empty where the worker did not get so far.</summary>
    public (string Analyzer, string Item) Read()
    {
        byte[] note = new byte[Size];
        int read = RandomAccess.Read(_file, note, fileOffset: 0);
        int length = Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(note), 0, Math.Max(read - TextPosition, 0));
        string[] parts = Encoding.UTF8.GetString(note, TextPosition, length).Split('\n', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
