using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Looks for what is wrong with finished nodes: empty items, sections without items, doubtful numbers, text without a place.</summary>
internal static class NodeInspector
{
    /// <summary>Inspects a tree; adds the flaws.</summary>
    public static void Inspect(SourceText text, DocumentSyntax root, List<SyntaxFlaw> flaws) =>
        Inspect(text, root, flaws, planHasItems: HasItems(root));

    private static void Inspect(SourceText text, PlanSyntaxNode node, List<SyntaxFlaw> flaws, bool planHasItems)
    {
        if (node is UnplacedSyntax)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.UnplacedText, Trimmed(text, node.Span)));
        }
        else if (node is NumberedSyntax numbered)
        {
            InspectNumbered(text, numbered, flaws, planHasItems);
        }
        else if (node is ParagraphSyntax && LargeNumbers.Find(text.AsSpan(), Trimmed(text, node.Span)) is { } number)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.NumberTooLarge, number));
        }

        foreach (PlanSyntaxNode child in node.Children)
        {
            Inspect(text, child, flaws, planHasItems);
        }
    }

    private static bool HasItems(PlanSyntaxNode node)
    {
        foreach (PlanSyntaxNode child in node.Children)
        {
            if (child is ItemSyntax || HasItems(child))
            {
                return true;
            }
        }

        return false;
    }

    // 指导思想 and the like hold running text instead of items, as they should.
    private static bool SaysNothing(SectionSyntax section)
    {
        foreach (PlanSyntaxNode child in section.Children)
        {
            if (child is ItemSyntax or SectionSyntax or ParagraphSyntax)
            {
                return false;
            }
        }

        return section.TextSpan.IsEmpty;
    }

    private static void InspectNumbered(SourceText text, NumberedSyntax numbered, List<SyntaxFlaw> flaws, bool planHasItems)
    {
        if (numbered is ItemSyntax && Glyphs.SkipBlanks(text.AsSpan(), numbered.Marker.Span.End, numbered.Span.End) == numbered.Span.End)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.EmptyItem, numbered.Marker.Span));
        }

        if (planHasItems && numbered is SectionSyntax section && SaysNothing(section))
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.SectionWithoutItems, section.HeadingSpan));
        }

        if (numbered.Marker.Doubt is { } doubt)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.LowConfidence, numbered.Marker.Span, Doubt: doubt));
        }
    }

    private static TextSpan Trimmed(SourceText text, TextSpan span)
    {
        int start = Glyphs.SkipBlanks(text.AsSpan(), span.Start, span.End);
        return TextSpan.FromBounds(start, Glyphs.TrimBlanks(text.AsSpan(), start, span.End));
    }
}
