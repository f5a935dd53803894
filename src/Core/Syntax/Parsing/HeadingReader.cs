using System.Buffers;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Finds where a numbered line's heading ends.</summary>
internal static class HeadingReader
{
    // Beyond this a first sentence is no heading any more; its first part may be.
    private const int LongestHeading = 60;

    // Up to here a heading may well hold a comma.
    private const int LongestPlainHeading = 40;

    private static readonly SearchValues<char> Closings = SearchValues.Create("。！？!?；;：:.．\t“《「『（(，,");

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

    private static int FindClosing(ReadOnlySpan<char> text, int start, int end)
    {
        int comma = -1;
        int position = start;
        while (position < end)
        {
            int found = text[position..Math.Min(end, start + LongestHeading + 1)].IndexOfAny(Closings);
            if (found < 0)
            {
                break;
            }

            position += found;
            char c = text[position];
            if (Closer(c) is { } close)
            {
                int length = text[position..Math.Min(end, start + (2 * LongestHeading))].IndexOf(close);
                position += Math.Max(length, 0) + 1;
            }
            else if (c is '，' or ',' or '；' or ';')
            {
                comma = comma < 0 || (position - start <= LongestPlainHeading && c is '；' or ';' && text[comma] is '，' or ',') ? position : comma;
                position++;
            }
            else if (EndsHeading(text, position, end))
            {
                return position;
            }
            else
            {
                position++;
            }
        }

        return end - start <= LongestHeading ? end : comma > start ? comma : end;
    }

    private static bool EndsHeading(ReadOnlySpan<char> text, int position, int end) => text[position] switch
    {
        '.' or '．' => position + 1 == end || (position > 0 && Glyphs.IsHan(text[position - 1]) && (Glyphs.IsHan(text[position + 1]) || Glyphs.IsBlank(text[position + 1]))),
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
