using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Puts the paragraphs before the first number into a node of their own.</summary>
internal static class Preambles
{
    /// <summary>The document's children, its first paragraphs grouped where a numbered line follows them.</summary>
    public static ImmutableArray<PlanSyntaxNode> Group(SourceText text, ImmutableArray<PlanSyntaxNode> children)
    {
        int firstNumbered = 0;
        bool hasParagraph = false;
        while (firstNumbered < children.Length && children[firstNumbered] is not NumberedSyntax)
        {
            hasParagraph |= children[firstNumbered] is ParagraphSyntax;
            firstNumbered++;
        }

        if (!hasParagraph || firstNumbered == children.Length)
        {
            return children;
        }

        ImmutableArray<PlanSyntaxNode>.Builder grouped = ImmutableArray.CreateBuilder<PlanSyntaxNode>(children.Length);
        for (int i = 0; i < firstNumbered;)
        {
            int end = i;
            while (end < firstNumbered && children[end] is ParagraphSyntax)
            {
                end++;
            }

            grouped.Add(end == i ? children[i] : Make(text, children[i..end]));
            i = Math.Max(end, i + 1);
        }

        grouped.AddRange(children.AsSpan(firstNumbered..));
        return grouped.DrainToImmutable();
    }

    private static PreambleSyntax Make(SourceText text, ImmutableArray<PlanSyntaxNode> paragraphs) =>
        new(text, TextSpan.FromBounds(paragraphs[0].Span.Start, paragraphs[^1].Span.End), paragraphs);
}
