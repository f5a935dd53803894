using System.Buffers;

namespace PlanKit.Text;

/// <summary>Where lines end.</summary>
internal static class LineBreaks
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Whether a text has any of the breaks that hardly ever occur.</summary>
    public static bool HasRareBreak(ReadOnlySpan<char> text) => text.ContainsAny('\u0085', '\u2028', '\u2029');

    /// <summary>The position of the next break in a text; -1 where there is none.</summary>
    public static int IndexOfBreak(ReadOnlySpan<char> text) => text.IndexOfAny(Breaks);

    /// <summary>The same, faster, for a text of which <see cref="HasRareBreak"/> is known.</summary>
    public static int IndexOfBreak(ReadOnlySpan<char> text, bool hasRare) => hasRare ? text.IndexOfAny(Breaks) : text.IndexOfAnyInRange('\n', '\r');

    /// <summary>How long the break is that begins at a position.</summary>
    public static int LengthOfBreakAt(ReadOnlySpan<char> text, int position) =>
        text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;

    /// <summary>Where the break begins that ends just before a position.</summary>
    public static int StartOfBreakEndingAt(ReadOnlySpan<char> text, int position) =>
        position >= 2 && text[position - 1] == '\n' && text[position - 2] == '\r' ? position - 2 : position - 1;

    /// <summary>The first position of every line, in order; the first is 0.</summary>
    public static int[] FindLineStarts(ReadOnlySpan<char> text)
    {
        var starts = new List<int> { 0 };
        int position = 0;
        bool hasRare = HasRareBreak(text);
        while (IndexOfBreak(text[position..], hasRare) is var found and >= 0)
        {
            position += found;
            position += LengthOfBreakAt(text, position);
            starts.Add(position);
        }

        return [.. starts];
    }
}
