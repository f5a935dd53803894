using System.Text;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>
/// A plan's text as it is read aloud: where lines were broken at one width, as in a mail or a PDF, a break after a full line, between two Chinese
/// characters, divides no word. What is found here has its place in the text itself. Immutable.
/// </summary>
internal sealed class RunningText
{
    // A line is full where a punctuation mark or two that may not begin a line would still have had room.
    private const int Slack = 2;

    // Lines as short as names and headings are not broken at a width; and of lines of which each is a paragraph, few are as long as the longest.
    private const int ShortestWidth = 16;
    private const int FewestFullLines = 3;
    private const int OneInHowMany = 4;

    private readonly SourceText _text;
    private readonly string? _joined;

    // Of each break that was left out: its end in the text, where it was in what is joined, and the length of all up to it.
    private readonly int[] _ends = [];
    private readonly int[] _seams = [];
    private readonly int[] _removed = [];

    private RunningText(SourceText text, List<TextSpan> breaks)
    {
        _text = text;
        if (breaks.Count == 0)
        {
            return;
        }

        var joined = new StringBuilder(text.Length);
        (_ends, _seams, _removed) = (new int[breaks.Count], new int[breaks.Count], new int[breaks.Count]);
        int from = 0;
        for (int i = 0; i < breaks.Count; i++)
        {
            joined.Append(text.AsSpan(TextSpan.FromBounds(from, breaks[i].Start)));
            from = breaks[i].End;
            (_ends[i], _seams[i], _removed[i]) = (from, joined.Length, from - joined.Length);
        }

        _joined = joined.Append(text.AsSpan(TextSpan.FromBounds(from, text.Length))).ToString();
    }

    /// <summary>Reads the text of a plan.</summary>
    internal static RunningText Of(PlanSyntaxTree tree) => new(tree.Text, SoftBreaks(tree));

    /// <summary>All of it.</summary>
    internal ReadOnlySpan<char> AsSpan() => _joined ?? _text.AsSpan();

    /// <summary>What a part of the plan's text is here.</summary>
    /// <param name="part">The part's place in the text; neither end is within a line break.</param>
    internal ReadOnlySpan<char> AsSpan(TextSpan part) => AsSpan()[(part.Start - RemovedBefore(_ends, part.Start))..(part.End - RemovedBefore(_ends, part.End))];

    /// <summary>Where in the text something stands that was found here, with the line breaks in it.</summary>
    /// <param name="found">Its place here; not empty.</param>
    internal TextSpan PlaceOf(TextSpan found) => TextSpan.FromBounds(
        found.Start + RemovedBefore(_seams, found.Start), found.End + RemovedBefore(_seams, found.End - 1));

    private int RemovedBefore(int[] positions, int position)
    {
        int index = Array.BinarySearch(positions, position);
        int count = index < 0 ? ~index : index + 1;
        return count == 0 ? 0 : _removed[count - 1];
    }

    private static List<TextSpan> SoftBreaks(PlanSyntaxTree tree)
    {
        ReadOnlySpan<char> text = tree.Text.AsSpan();
        var breaks = new List<TextSpan>();
        if (FullLength(tree.Text) is not { } full)
        {
            return breaks;
        }

        int lineStart = 0;
        for (int start = NextBreak(text, 0); start >= 0; start = NextBreak(text, start + 1))
        {
            int end = start + (text[start..].StartsWith("\r\n") ? 2 : 1);
            if (start - lineStart >= full && end < text.Length && IsChinese(text[start - 1]) && IsChinese(text[end]))
            {
                breaks.Add(TextSpan.FromBounds(start, end));
            }

            lineStart = end;
        }

        if (breaks.Count > 0)
        {
            HashSet<int> bounds = [.. tree.Nodes<PlanSyntaxNode>().SelectMany(BoundsOf)];
            breaks.RemoveAll(found => bounds.Contains(found.Start) || bounds.Contains(found.End));
        }

        return breaks;
    }

    // From which length a line is full; null where the text's lines were not broken at one width.
    private static int? FullLength(SourceText text)
    {
        int[] lengths = [.. Enumerable.Range(0, text.LineCount).Select(line => text.GetLineSpan(line).Length).Where(length => length > 0)];
        int width = lengths.DefaultIfEmpty().Max();
        int count = lengths.Count(length => length >= width - Slack);
        return width >= ShortestWidth && count >= FewestFullLines && count * OneInHowMany >= lengths.Length ? width - Slack : null;
    }

    // A line is a paragraph to the tree; what it tells apart by more than the line break begins and ends there.
    private static IEnumerable<int> BoundsOf(PlanSyntaxNode node) => node switch
    {
        ParagraphSyntax or PreambleSyntax or DocumentSyntax => [],
        SectionSyntax section => [section.Span.Start, section.HeadingSpan.End, section.Span.End],
        _ => [node.Span.Start, node.Span.End],
    };

    private static int NextBreak(ReadOnlySpan<char> text, int start)
    {
        int offset = text[start..].IndexOfAny('\n', '\r');
        return offset < 0 ? -1 : start + offset;
    }

    private static bool IsChinese(char c) => c is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇';
}
