using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Puts the paragraphs before the first number into a node of their own.</summary>
internal static class Preambles
{
    /// <summary>The document's children, its first paragraphs grouped where a numbered line follows them.</summary>
    public static List<PlanSyntaxNode> Group(SourceText text, List<PlanSyntaxNode> children)
    {
        int firstNumbered = children.FindIndex(child => child is NumberedSyntax);
        if (firstNumbered <= 0)
        {
            return children;
        }

        var grouped = new List<PlanSyntaxNode>(children.Count);
        for (int i = 0; i < firstNumbered;)
        {
            int end = i;
            while (end < firstNumbered && children[end] is ParagraphSyntax)
            {
                end++;
            }

            grouped.Add(end == i ? children[i] : Make(text, [.. children[i..end]]));
            i = Math.Max(end, i + 1);
        }

        grouped.AddRange(children[firstNumbered..]);
        return grouped;
    }

    private static PreambleSyntax Make(SourceText text, ImmutableArray<PlanSyntaxNode> paragraphs) =>
        new(text, TextSpan.FromBounds(paragraphs[0].Span.Start, paragraphs[^1].Span.End), paragraphs);
}
