using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Finds out whether a text was pasted twice. White space may differ, the copy may begin in mid-line, and the first lines of
/// the original need not be in it.
/// </summary>
internal static class RepetitionFinder
{
    // Fewer equal characters than these are a repeated sentence, not a repeated document.
    private const int ShortestCopy = 40;

    // Of what lies between the beginning and its second occurrence, so much must be the same.
    private const double LeastShare = 0.9;

    private const int AnchorLength = 8;

    // The copy may lack the first lines of the original; it will hardly lack the longest of these.
    private const int LinesWithAnchors = 12;

    private const int MostPlaces = 4;

    /// <summary>Where the text repeats; null where it does not.</summary>
    public static Repetition? Find(ReadOnlySpan<char> text, PooledList<TextLine> lines)
    {
        int longest = -1;
        int first = -1;
        int roomy = -1;
        for (int i = 0; i < Math.Min(lines.Count, LinesWithAnchors); i++)
        {
            int length = lines[i].ContentLength;
            first = first < 0 && length >= AnchorLength ? i : first;
            roomy = roomy < 0 && length >= 3 * AnchorLength ? i : roomy;
            longest = length >= AnchorLength && (longest < 0 || length > lines[longest].ContentLength) ? i : longest;
        }

        if (first < 0)
        {
            return null;
        }

        return FindFrom(text, lines, lines[first].ContentStart)
            ?? (longest == first ? null : FindFrom(text, lines, lines[longest].ContentStart))
            ?? (roomy >= 0 && AnchorWithin(text, lines[roomy]) is { } anchor ? FindFrom(text, lines, anchor) : null);
    }

    // At a line's start stands its number, and there white space differs most: 1．学习, 1． 学习.
    private static int? AnchorWithin(ReadOnlySpan<char> text, in TextLine line)
    {
        for (int start = line.ContentStart + AnchorLength; start + AnchorLength <= line.ContentEnd; start += AnchorLength)
        {
            if (Glyphs.TrimBlanks(text, start, start + 1) > start && !text.Slice(start, AnchorLength).ContainsAny(' ', '\u3000', '\t'))
            {
                return start;
            }
        }

        return null;
    }

    private static Repetition? FindFrom(ReadOnlySpan<char> text, PooledList<TextLine> lines, int anchor)
    {
        int textStart = lines[0].ContentStart;
        ReadOnlySpan<char> words = text.Slice(anchor, AnchorLength);
        int position = anchor + ShortestCopy;
        for (int places = 0; places < MostPlaces && position < text.Length; places++)
        {
            int found = text[position..].IndexOf(words, StringComparison.Ordinal);
            if (found < 0)
            {
                return null;
            }

            int copy = position + found;
            int extended = ExtendBack(text, textStart, anchor, copy, out int original);
            if (Compare(text, original, extended) is { } match)
            {
                return new Repetition(extended, TextSpan.FromBounds(extended, match.CopyEnd), TextSpan.FromBounds(original, match.OriginalEnd));
            }

            position = copy + 1;
        }

        return null;
    }

    // Walks along both copies; they match if the second goes on to the text's end, or repeats nearly all of the first.
    private static (int OriginalEnd, int CopyEnd)? Compare(ReadOnlySpan<char> text, int anchor, int copy)
    {
        int first = anchor;
        int second = copy;
        int equal = 0;
        bool goesOn = true;
        while (goesOn)
        {
            int length = text[first..].CommonPrefixLength(text[second..]);
            equal += length;
            int nextFirst = Glyphs.SkipBlanks(text, first + length, text.Length);
            int nextSecond = Glyphs.SkipBlanks(text, second + length, text.Length);
            goesOn = nextSecond < text.Length && text[nextFirst] == text[nextSecond];
            (first, second) = (nextFirst, nextSecond);
        }

        bool reachesEnd = second == text.Length;
        bool repeatsNearlyAll = first - anchor >= (copy - anchor) * LeastShare;
        bool isLong = equal >= ShortestCopy && (reachesEnd ? first - anchor >= (copy - anchor) / 2 : repeatsNearlyAll);
        return isLong ? (Math.Min(first, copy), second) : null;
    }

    private static int ExtendBack(ReadOnlySpan<char> text, int textStart, int anchor, int copy, out int original)
    {
        original = anchor;
        int extended = copy;
        while (true)
        {
            int first = Glyphs.TrimBlanks(text, 0, original);
            int second = Glyphs.TrimBlanks(text, 0, extended);
            if (first <= textStart || second <= anchor || text[first - 1] != text[second - 1])
            {
                return extended;
            }

            original = first - 1;
            extended = second - 1;
        }
    }
}
