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
        int start = children.FindIndex(child => child is ParagraphSyntax);
        while (start >= 0 && start < firstNumbered)
        {
            int end = children.FindIndex(start, child => child is not ParagraphSyntax);
            ImmutableArray<PlanSyntaxNode> paragraphs = [.. children[start..end]];
            children.RemoveRange(start, end - start);
            children.Insert(start, new PreambleSyntax(text, TextSpan.FromBounds(paragraphs[0].Span.Start, paragraphs[^1].Span.End), paragraphs));
            firstNumbered -= end - start - 1;
            start = children.FindIndex(start, child => child is ParagraphSyntax);
        }

        return children;
    }
}
