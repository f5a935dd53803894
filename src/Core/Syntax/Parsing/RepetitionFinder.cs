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
    private const int MostAnchors = 6;
    private const int MostPlaces = 4;

    /// <summary>Where the text repeats; null where it does not.</summary>
    public static Repetition? Find(ReadOnlySpan<char> text, PooledList<TextLine> lines)
    {
        int anchors = 0;
        foreach (TextLine line in lines)
        {
            ReadOnlySpan<char> content = line.ContentOf(text);
            if (content.Length < AnchorLength)
            {
                continue;
            }

            if (FindFrom(text, line.ContentStart, lines[0].ContentStart) is { } repetition)
            {
                return repetition;
            }

            if (++anchors == MostAnchors)
            {
                break;
            }
        }

        return null;
    }

    private static Repetition? FindFrom(ReadOnlySpan<char> text, int anchor, int textStart)
    {
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
            if (Compare(text, anchor, copy) is { } match)
            {
                int extended = ExtendBack(text, textStart, anchor, copy, out int original);
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
        while (true)
        {
            first = Glyphs.SkipBlanks(text, first, text.Length);
            second = Glyphs.SkipBlanks(text, second, text.Length);
            if (second == text.Length || text[first] != text[second])
            {
                break;
            }

            equal++;
            first++;
            second++;
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
