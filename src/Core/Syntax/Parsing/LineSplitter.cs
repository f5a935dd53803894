using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Cuts a text into lines. It is the one stage that looks at every character, sixteen at a time, so it notes on its way which
/// rare characters there are: the stages after it look for those only in the few texts that have them.
/// </summary>
internal ref struct LineSplitter
{
    private readonly ReadOnlySpan<char> _text;
    private readonly PooledList<TextLine> _lines;
    private readonly int _end;
    private int _lineStart;
    private int _blankLines;
    private RareCharacters _rare;

    private LineSplitter(ReadOnlySpan<char> text, int start, int end, PooledList<TextLine> lines)
    {
        _text = text;
        _lines = lines;
        _lineStart = start;
        _end = end;
    }

    /// <summary>Adds the lines between two positions that hold more than blanks, in order.</summary>
    /// <returns>The rare characters between the two.</returns>
    public static RareCharacters Split(ReadOnlySpan<char> text, int start, int end, PooledList<TextLine> lines)
    {
        var splitter = new LineSplitter(text, start, end, lines);
        splitter.SplitAll(start);
        return splitter._rare;
    }

    /// <summary>Takes a part of the text, which ends before a word, out of its lines: of a line that it cuts, the rest stays.</summary>
    public static void CutOut(ReadOnlySpan<char> text, TextSpan part, PooledList<TextLine> lines)
    {
        int kept = 0;
        while (kept < lines.Count && lines[kept].ContentStart < part.Start)
        {
            kept++;
        }

        int next = kept;
        while (next < lines.Count && lines[next].ContentEnd <= part.End)
        {
            next++;
        }

        bool liesWithinLine = kept > 0 && lines[kept - 1].ContentEnd > part.End;
        if (kept > 0 && lines[kept - 1] is var cut && cut.ContentEnd > part.Start)
        {
            lines[kept - 1] = cut with { ContentEnd = Glyphs.TrimBlanks(text, cut.ContentStart, part.Start) };
        }

        if (liesWithinLine)
        {
            lines.Truncate(kept);
            Split(text, part.End, text.Length, lines);
            return;
        }

        if (next < lines.Count)
        {
            lines[next] = new TextLine(part.End, part.End, lines[next].ContentEnd, BlankLinesBefore: 0);
        }

        lines.RemoveRange(kept, next - kept);
    }

    private void SplitAll(int position)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(_text[position.._end]);
        foreach (Vector512<ushort> block in MemoryMarshal.Cast<ushort, Vector512<ushort>>(units))
        {
            ReadFound(FindIn(block), position);
            position += Vector512<ushort>.Count;
        }

        // What is left over fills part of a block; the zeros behind it are of no interest.
        Span<ushort> rest = stackalloc ushort[Vector512<ushort>.Count];
        rest.Clear();
        units[^(_end - position)..].CopyTo(rest);
        ReadFound(FindIn(Vector512.Create<ushort>(rest)), position);
        EndLine(_end, _end);
    }

    // One bit for each character that ends a line or is rare; also for some that only lie between such.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FindIn(Vector512<ushort> block) =>
        (IsWithin(block, '\t', '\r')
            | IsWithin(block, '\u200B', '\u200F')
            | IsWithin(block, '\u2028', '⒈')
            | Vector512.Equals(block, Vector512.Create((ushort)'\u0085'))
            | Vector512.Equals(block, Vector512.Create((ushort)'㈠'))
            | Vector512.Equals(block, Vector512.Create((ushort)'\uFEFF'))
            | Vector512.Equals(block, Vector512.Create((ushort)'１'))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadFound(ulong found, int position)
    {
        for (; found != 0; found &= found - 1)
        {
            int next = position + BitOperations.TrailingZeroCount(found);
            if (_text[next] != '\n')
            {
                ReadUnusual(next);
            }
            else if (next >= _lineStart)
            {
                EndLine(next, next + 1);
            }
        }
    }

    private static Vector512<ushort> IsWithin(Vector512<ushort> block, char first, char last) =>
        Vector512.LessThanOrEqual(block - Vector512.Create((ushort)first), Vector512.Create((ushort)(last - first)));

    private void ReadUnusual(int position)
    {
        switch (_text[position])
        {
            case '\r':
                _rare |= RareCharacters.CarriageReturns;
                EndLine(position, Math.Min(_end, position + LineBreaks.LengthOfBreakAt(_text, position)));
                break;
            case '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                EndLine(position, position + 1);
                break;
            case '\t':
                _rare |= RareCharacters.Tabs;
                break;
            case '１' or '①' or '⑴' or '⒈' or '㈠':
                _rare |= RareCharacters.FirstSymbols;
                break;
            case (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF':
                _rare |= RareCharacters.Invisible;
                break;
        }
    }

    private void EndLine(int breakStart, int next)
    {
        int contentStart = Glyphs.SkipBlanks(_text, _lineStart, breakStart);
        if (contentStart == breakStart)
        {
            _blankLines++;
        }
        else
        {
            _lines.Add(new TextLine(_lineStart, contentStart, Glyphs.TrimBlanks(_text, contentStart, breakStart), _blankLines));
            _blankLines = 0;
        }

        _lineStart = next;
    }
}
