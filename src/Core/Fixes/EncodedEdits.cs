using System.Collections.Immutable;
using System.Text;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>Changes of an encoded text: every byte outside the edits stays as it is, whatever the encoding and the line ends.</summary>
public static class EncodedEdits
{
    /// <summary>Applies edits that do not overlap to a file's bytes.</summary>
    /// <param name="bytes">The whole file, which can be decoded.</param>
    /// <param name="encoding">How it is encoded.</param>
    /// <param name="edits">The edits, of the decoded text without its byte order mark, between whole characters.</param>
    /// <returns>The new bytes; the byte order mark stays, where there is one.</returns>
    /// <exception cref="EncoderFallbackException">A new text holds what the encoding has not.</exception>
    public static byte[] Apply(ReadOnlySpan<byte> bytes, TextEncoding encoding, ImmutableArray<TextEdit> edits)
    {
        Encoding strict = TextDecoder.Of(encoding);
        TextEdit[] ordered = [.. edits.OrderBy(edit => edit.Span)];
        int[] offsets = OffsetsOf(bytes, strict, [.. ordered.SelectMany(edit => new[] { edit.Span.Start, edit.Span.End })]);
        using var result = new MemoryStream(bytes.Length);
        int position = 0;
        for (int i = 0; i < ordered.Length; i++)
        {
            result.Write(bytes[position..offsets[2 * i]]);
            result.Write(strict.GetBytes(ordered[i].NewText));
            position = offsets[(2 * i) + 1];
        }

        result.Write(bytes[position..]);
        return result.ToArray();
    }

    // Byte by byte: a file may spell a character in a way in which encoding it again would not.
    private static int[] OffsetsOf(ReadOnlySpan<byte> bytes, Encoding encoding, int[] positions)
    {
        int[] offsets = new int[positions.Length];
        Decoder decoder = encoding.GetDecoder();
        Span<char> characters = stackalloc char[8];
        int mark = MarkLength(bytes, encoding), decoded = 0, next = 0;
        for (int i = mark; ; i++)
        {
            while (next < positions.Length && positions[next] <= decoded)
            {
                offsets[next++] = i;
            }

            if (i >= bytes.Length || next == positions.Length)
            {
                return next == positions.Length ? offsets : throw new ArgumentException("An edit lies outside the text.", nameof(positions));
            }

            decoded += decoder.GetChars(bytes.Slice(i, 1), characters, flush: i == bytes.Length - 1);
        }
    }

    private static int MarkLength(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        byte[] mark = encoding.GetBytes("\uFEFF");
        return bytes.StartsWith(mark) ? mark.Length : 0;
    }
}
