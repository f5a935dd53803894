using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Writes the payload of a frame: whole numbers with their lowest byte first, texts as UTF-16 after their length, so that a plan's
/// text comes through as it is. Both sides are the same program, so nothing says what follows what: <see cref="PayloadReader"/> reads in the same order.
/// </summary>
internal sealed class PayloadWriter
{
    private byte[] _buffer = new byte[4096];
    private int _length;

    /// <summary>Writes a payload.</summary>
    public static byte[] Write(Action<PayloadWriter> write)
    {
        var payload = new PayloadWriter();
        write(payload);
        return payload._buffer.AsSpan(0, payload._length).ToArray();
    }

    public void Write(bool value) => Take(1)[0] = value ? (byte)1 : (byte)0;

    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), value);

    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    public void Write(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(sizeof(double)), value);

    /// <summary>Writes a text; null is another text than an empty one.</summary>
    public void Write(string? text)
    {
        Write(text?.Length ?? -1);
        MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(Take(2 * (text?.Length ?? 0)));
    }

    /// <summary>Writes a text with every half of a pair replaced by U+FFFD: a plugin's message may hold one, and nothing that shows it can.</summary>
    public void WriteWhole(string? text)
    {
        string given = text ?? "";
        Write(given.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? given
            : string.Concat(given.EnumerateRunes().Select(rune => rune.ToString())));
    }

    /// <summary>Writes a text for people, whole.</summary>
    public void Write(LocalizableText text)
    {
        WriteWhole(text.Chinese);
        WriteWhole(text.English);
    }

    public void Write(LocalizableText? text)
    {
        Write(text is not null);
        if (text is { } given)
        {
            Write(given);
        }
    }

    public void Write(TextSpan span)
    {
        Write(span.Start);
        Write(span.Length);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
    }

    /// <summary>Writes a whole number that may be missing.</summary>
    public void WriteOptional(int? value)
    {
        Write(value is not null);
        Write(value ?? 0);
    }

    public void WriteTexts(ImmutableArray<string> texts) => WriteEach(texts, static (payload, text) => payload.Write(text));

    /// <summary>Writes how many there are, and each.</summary>
    public void WriteEach<T>(ImmutableArray<T> values, Action<PayloadWriter, T> write)
        where T : class
    {
        Write(values.Length);
        foreach (T value in values)
        {
            write(this, value);
        }
    }

    private Span<byte> Take(int length)
    {
        if (length > _buffer.Length - _length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(2L * _buffer.Length, (long)_length + length)));
        }

        Span<byte> taken = _buffer.AsSpan(_length, length);
        _length += length;
        return taken;
    }
}
