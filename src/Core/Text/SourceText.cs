using OneOf;

namespace PlanKit.Text;

/// <summary>
/// The text of a document as it was issued, character for character. Immutable and safe to share between threads. A line
/// ends at CR LF, LF, CR, vertical tab, form feed, NEL, or one of the two Unicode separators; the byte order mark is no
/// part of the text.
/// </summary>
public sealed class SourceText
{
    private readonly string _text;
    private int[]? _lineStarts;

    private SourceText(string text, TextEncoding encoding, bool hasByteOrderMark)
    {
        _text = text;
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
    }

    /// <summary>The encoding of the bytes that it was read from; <see cref="TextEncoding.Utf8"/> where it was made from a string.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>Whether the bytes began with a byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>How many lines there are: at least 1; a line break at the end begins one more, empty line.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= LineBreaks.FindLineStarts(_text);

    /// <summary>The UTF-16 code unit at a position.</summary>
    public char this[int position] => _text[position];

    /// <summary>Takes a string as a document. Unpaired surrogates stay as they are.</summary>
    public static SourceText From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SourceText(text, TextEncoding.Utf8, hasByteOrderMark: false);
    }

    /// <summary>
    /// Decodes a document's bytes strictly: nothing is replaced by a question mark. A byte order mark decides; without one
    /// UTF-8 is tried, then GB 18030.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="encoding">The encoding, where the user says it: then no other is tried. Default: found out.</param>
    /// <returns>The text; or why the bytes are none; or that they are two.</returns>
    public static OneOf<SourceText, UndecodableText, AmbiguousEncoding> From(ReadOnlyMemory<byte> bytes, TextEncoding? encoding = null) =>
        TextDecoder.Decode(bytes.Span, encoding);

    /// <summary>All of the text as a span; no copy is made.</summary>
    public ReadOnlySpan<char> AsSpan() => _text;

    /// <summary>Part of the text as a span; no copy is made.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>Line and column of a position; the text's end is a position too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the text.</exception>
    public LinePosition GetLinePosition(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        int found = Array.BinarySearch(LineStarts, position);
        int line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line, position - LineStarts[line]);
    }

    /// <summary>The span of a line without its line break.</summary>
    /// <param name="line">The line, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, LineCount);
        int start = LineStarts[line];
        int end = line + 1 < LineStarts.Length ? LineBreaks.StartOfBreakEndingAt(_text, LineStarts[line + 1]) : _text.Length;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Part of the text as a string.</summary>
    public string ToString(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <summary>The whole text.</summary>
    public override string ToString() => _text;

    internal static SourceText Decoded(string text, TextEncoding encoding, bool hasByteOrderMark) => new(text, encoding, hasByteOrderMark);
}
