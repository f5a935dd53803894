using System.Buffers;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Finds where a numbered line's heading ends.</summary>
internal static class HeadingReader
{
    // Beyond this a first sentence is no heading any more; its first part may be.
    private const int LongestHeading = 40;

    private const int FarthestClosing = 200;

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

    // The end of the first sentence; where that is too long for a heading, its first part.
    private static int FindClosing(ReadOnlySpan<char> text, int start, int end)
    {
        int part = -1;
        int searchEnd = Math.Min(end, start + FarthestClosing);
        for (int position = start; position < searchEnd;)
        {
            int found = text[position..searchEnd].IndexOfAny(Closings);
            if (found < 0)
            {
                break;
            }

            position += found;
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
