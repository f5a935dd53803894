using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Cuts a tree's text into leaves.</summary>
internal static class LeafWalker
{
    public static IEnumerable<SyntaxLeaf> LeavesOf(DocumentSyntax root, SourceText text)
    {
        int position = 0;
        foreach (PlanSyntaxNode node in root.DescendantsAndSelf())
        {
            foreach (SyntaxLeaf leaf in OwnLeaves(node, position, text))
            {
                yield return leaf;
                position = leaf.Span.End;
            }
        }
    }

    // A node owns what lies before its first child: children follow one another up to the node's end.
    private static IEnumerable<SyntaxLeaf> OwnLeaves(PlanSyntaxNode node, int position, SourceText text)
    {
        int end = node.Children.IsEmpty ? node.Span.End : node.Children[0].Span.Start;
        if (node is NumberedSyntax numbered)
        {
            foreach (SyntaxLeaf leaf in Lines(text, position, numbered.Marker.Span.Start, SyntaxLeafKind.Text))
            {
                yield return leaf;
            }

            yield return new SyntaxLeaf(SyntaxLeafKind.Marker, numbered.Marker.Span);
            position = numbered.Marker.Span.End;
            if (!numbered.TitleSpan.IsEmpty)
            {
                foreach (SyntaxLeaf leaf in Lines(text, position, numbered.TitleSpan.Start, SyntaxLeafKind.Text))
                {
                    yield return leaf;
                }

                yield return new SyntaxLeaf(SyntaxLeafKind.Title, numbered.TitleSpan);
                position = numbered.TitleSpan.End;
            }
        }

        foreach (SyntaxLeaf leaf in Lines(text, position, end, KindOf(node)))
        {
            yield return leaf;
        }
    }

    private static IEnumerable<SyntaxLeaf> Lines(SourceText text, int start, int end, SyntaxLeafKind kind)
    {
        while (start < end)
        {
            int found = LineBreaks.IndexOfBreak(text.AsSpan(TextSpan.FromBounds(start, end)));
            int wordsEnd = found < 0 ? end : start + found;
            if (wordsEnd > start)
            {
                yield return new SyntaxLeaf(kind, TextSpan.FromBounds(start, wordsEnd));
            }

            if (wordsEnd == end)
            {
                break;
            }

            start = wordsEnd + LineBreaks.LengthOfBreakAt(text.AsSpan(), wordsEnd);
            yield return new SyntaxLeaf(SyntaxLeafKind.LineBreak, TextSpan.FromBounds(wordsEnd, start));
        }
    }

    private static SyntaxLeafKind KindOf(PlanSyntaxNode node) => node.Kind switch
    {
        PlanSyntaxKind.Frame => SyntaxLeafKind.Frame,
        PlanSyntaxKind.RepeatedText => SyntaxLeafKind.Repeated,
        PlanSyntaxKind.Unplaced => SyntaxLeafKind.Unplaced,
        _ => SyntaxLeafKind.Text,
    };
}
