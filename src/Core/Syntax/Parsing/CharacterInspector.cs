using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Looks for characters that should not be there: invisible ones, ones that turn the writing, line ends of two kinds, tabs of a table.</summary>
internal static class CharacterInspector
{
    /// <summary>Inspects a text of which it is known which rare characters it has; adds the flaws.</summary>
    public static void Inspect(ReadOnlySpan<char> text, RareCharacters rare, PooledList<TextLine> lines, List<SyntaxFlaw> flaws)
    {
        if (rare.HasFlag(RareCharacters.Invisible))
        {
            AddRuns(text, '\u200B', '\u200F', flaws);
            AddRuns(text, '\u202A', '\u202E', flaws);
            AddRuns(text, '\u2060', '\u2069', flaws);
            AddRuns(text, '\uFEFF', '\uFEFF', flaws);
        }

        if (rare.HasFlag(RareCharacters.CarriageReturns))
        {
            AddMixedLineEnds(text, flaws);
        }

        if (rare.HasFlag(RareCharacters.Tabs))
        {
            AddTables(text, lines, flaws);
        }
    }

    // Runs of one kind; the ranges hold zero-width characters and, at their ends, ones that turn the writing.
    private static void AddRuns(ReadOnlySpan<char> text, char first, char last, List<SyntaxFlaw> flaws)
    {
        for (int position = 0; text[position..].IndexOfAnyInRange(first, last) is var found and >= 0;)
        {
            int start = position + found;
            SyntaxFlawKind kind = KindOf(text[start]);
            int length = 1;
            while (start + length < text.Length && text[start + length] >= first && text[start + length] <= last && KindOf(text[start + length]) == kind)
            {
                length++;
            }

            flaws.Add(new SyntaxFlaw(kind, new TextSpan(start, length)));
            position = start + length;
        }
    }

    private static SyntaxFlawKind KindOf(char c) =>
        c == '\uFEFF' ? SyntaxFlawKind.ByteOrderMark
        : c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            ? SyntaxFlawKind.BidirectionalCharacter
            : SyntaxFlawKind.ZeroWidthCharacter;

    private static void AddMixedLineEnds(ReadOnlySpan<char> text, List<SyntaxFlaw> flaws)
    {
        int returns = text.Count('\r');
        int feeds = text.Count('\n');
        if (feeds == 0)
        {
            return;
        }

        int pairs = text.Count("\r\n");
        if (pairs == returns && pairs == feeds)
        {
            return;
        }

        int loneReturns = returns - pairs;
        int loneFeeds = feeds - pairs;
        string usual = pairs >= loneFeeds && pairs >= loneReturns ? "CRLF" : loneFeeds >= loneReturns ? "LF" : "CR";
        for (int position = 0; text[position..].IndexOfAny('\r', '\n') is var found and >= 0;)
        {
            int start = position + found;
            int length = LineBreaks.LengthOfBreakAt(text, start);
            string name = length == 2 ? "CRLF" : text[start] == '\n' ? "LF" : "CR";
            if (name != usual)
            {
                flaws.Add(new SyntaxFlaw(SyntaxFlawKind.MixedLineEnds, new TextSpan(start, length), usual));
                return;
            }

            position = start + length;
        }
    }

    private static void AddTables(ReadOnlySpan<char> text, PooledList<TextLine> lines, List<SyntaxFlaw> flaws)
    {
        TextSpan? table = null;
        foreach (TextLine line in lines)
        {
            if (line.ContentOf(text).Contains('\t'))
            {
                table = TextSpan.FromBounds(table?.Start ?? line.ContentStart, line.ContentEnd);
            }
            else if (table is { } rows)
            {
                flaws.Add(new SyntaxFlaw(SyntaxFlawKind.TableTabs, rows));
                table = null;
            }
        }

        if (table is { } last)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.TableTabs, last));
        }
    }
}
