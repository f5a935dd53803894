using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Reads what <see cref="PayloadWriter"/> wrote, in the same order. A plugin may have written the payload: no length in it is believed before as
/// much has come.
/// </summary>
/// <param name="payload">The payload. What is kept of it holds all of it.</param>
internal sealed class PayloadReader(ReadOnlyMemory<byte> payload)
{
    private int _position;

    public bool ReadBoolean() => Take(1)[0] != 0;

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <summary>Reads a text that has to be there.</summary>
    /// <exception cref="InvalidDataException">It is null.</exception>
    public string ReadText() => ReadOptionalText() ?? throw new InvalidDataException("A text is missing.");

    public string? ReadOptionalText()
    {
        int length = ReadInt32();
        return length < 0 ? null : new string(MemoryMarshal.Cast<byte, char>(Take(2L * length)));
    }

    public LocalizableText ReadLocalizable() => new(ReadText(), ReadText());

    public LocalizableText? ReadOptionalLocalizable() => ReadBoolean() ? ReadLocalizable() : null;

    public TextSpan ReadSpan() => new(ReadInt32(), ReadInt32());

    public int? ReadOptionalInt32()
    {
        bool isGiven = ReadBoolean();
        int value = ReadInt32();
        return isGiven ? value : null;
    }

    public ReadOnlyMemory<byte> ReadBytes()
    {
        int length = ReadInt32();
        Take(length);
        return payload.Slice(_position - length, length);
    }

    public ImmutableArray<string> ReadTexts() => ReadEach(static reader => reader.ReadText());

    public ImmutableArray<T> ReadEach<T>(Func<PayloadReader, T> read)
        where T : class
    {
        int count = ReadInt32();
        ImmutableArray<T>.Builder values = ImmutableArray.CreateBuilder<T>();
        for (int i = 0; i < count; i++)
        {
            values.Add(read(this));
        }

        return values.ToImmutable();
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > payload.Length - _position)
        {
            throw new InvalidDataException("A frame ends before all of it has come.");
        }

        ReadOnlySpan<byte> taken = payload.Span.Slice(_position, (int)length);
        _position += (int)length;
        return taken;
    }
}
