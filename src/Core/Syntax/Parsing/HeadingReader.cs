using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Finds where a numbered line's heading ends.</summary>
internal static class HeadingReader
{
    // Beyond this a first sentence is no heading any more; its first part may be.
    private const int LongestHeading = 40;

    private const int FarthestClosing = 200;

    private static readonly CharacterSet Closings = new("。！？!?；;：:.．\t“《「『（(，,");

    /// <summary>The heading and the rest, of the text between a marker's end and where its own text ends.</summary>
    /// <returns>Both trimmed; the rest empty where the heading is all.</returns>
    public static (TextSpan Title, TextSpan Remainder) Read(ReadOnlySpan<char> text, int start, int end)
    {
        int titleStart = Glyphs.SkipBlanks(text, start, end);
        int contentEnd = Glyphs.TrimBlanks(text, titleStart, end);
        int closing = FindClosing(text, titleStart, contentEnd);
        int titleEnd = TrimClosings(text, titleStart, closing);
        int restStart = closing;
        while (restStart < contentEnd && (IsDropped(text[restStart]) || Glyphs.IsBlank(text[restStart])))
        {
            restStart++;
        }

        return (TextSpan.FromBounds(titleStart, titleEnd), TextSpan.FromBounds(restStart, contentEnd));
    }

    // The end of the first sentence; where that is too long for a heading, its first part.
    private static int FindClosing(ReadOnlySpan<char> text, int start, int end)
    {
        int part = -1;
        int searchEnd = Math.Min(end, start + FarthestClosing);
        for (int position = start; position < searchEnd;)
        {
            position = NextClosing(text, position, searchEnd);
            if (position == searchEnd)
            {
                break;
            }

            char c = text[position];
            if (Closer(c) is { } close)
            {
                position += Math.Max(text[position..searchEnd].IndexOf(close), 0) + 1;
            }
            else if (EndsHeading(text, position, end))
            {
                int closing = c is '！' or '？' or '!' or '?' ? position + 1 : position;
                return closing - start <= LongestHeading || part < 0 ? closing : part;
            }
            else
            {
                part = part < 0 && IsPartEnd(c) && position > start ? position : part;
                position++;
            }
        }

        return part < 0 || end - start <= LongestHeading ? end : part;
    }

    // Headings are so short that a general search takes longer to begin than to find: eight characters at a time are asked whether
    // they lie where closings do, and those few which do, whether they are any.
    private static int NextClosing(ReadOnlySpan<char> text, int position, int end)
    {
        for (; position + Vector128<ushort>.Count <= end; position += Vector128<ushort>.Count)
        {
            uint found = NearClosings(Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)), (nuint)position));
            for (; found != 0; found &= found - 1)
            {
                int at = position + BitOperations.TrailingZeroCount(found);
                if (Closings.Contains(text[at]))
                {
                    return at;
                }
            }
        }

        while (position < end && !Closings.Contains(text[position]))
        {
            position++;
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NearClosings(Vector128<ushort> units) =>
        (Vector128.LessThanOrEqual(units, Vector128.Create((ushort)'?'))
            | Vector128.Equals(units, Vector128.Create((ushort)'“'))
            | Vector128.Equals(units & Vector128.Create((ushort)0xFFF0), Vector128.Create((ushort)'\u3000'))
            | Vector128.Equals(units & Vector128.Create((ushort)0xFFE0), Vector128.Create((ushort)'\uFF00'))).ExtractMostSignificantBits();

    private static bool IsPartEnd(char c) => c is '，' or ',' or '；' or ';';

    private static bool EndsHeading(ReadOnlySpan<char> text, int position, int end) => text[position] switch
    {
        '.' or '．' => position + 1 == end || (position > 0 && Glyphs.IsHan(text[position - 1]) && (Glyphs.IsHan(text[position + 1]) || Glyphs.IsBlank(text[position + 1]))),
        '，' or ',' or '；' or ';' => false,
        ':' => position + 1 == end || Glyphs.DigitValue(text[position + 1]) < 0,
        _ => true,
    };

    private static char? Closer(char open) => open switch
    {
        '“' => '”',
        '《' => '》',
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '(' => ')',
        _ => null,
    };

    private static int TrimClosings(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && (Glyphs.IsBlank(text[end - 1]) || text[end - 1] is '，' or ',' or '；' or ';' or '：' or ':' or '。'))
        {
            end--;
        }

        return end;
    }

    private static bool IsDropped(char c) => c is '。' or '：' or ':' or '；' or ';' or '，' or ',' or '.' or '．';
}
