using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Looks for what is wrong with finished nodes: empty items, sections without items, doubtful numbers, text without a place.</summary>
internal static class NodeInspector
{
    /// <summary>Inspects a tree; adds the flaws.</summary>
    public static void Inspect(SourceText text, DocumentSyntax root, List<SyntaxFlaw> flaws)
    {
        bool hasItems = false;
        foreach (PlanSyntaxNode node in root.DescendantsAndSelf())
        {
            if (node is UnplacedSyntax)
            {
                flaws.Add(new SyntaxFlaw(SyntaxFlawKind.UnplacedText, Trimmed(text, node.Span)));
            }
            else if (node is NumberedSyntax numbered)
            {
                InspectNumbered(text, numbered, flaws);
                hasItems |= node is ItemSyntax;
            }
        }

        foreach (SectionSyntax section in hasItems ? root.DescendantsAndSelf().OfType<SectionSyntax>() : [])
        {
            // 指导思想 and the like hold running text instead, as they should.
            bool saysSomething = !section.TextSpan.IsEmpty || section.Children.Any(child => child is ItemSyntax or SectionSyntax or ParagraphSyntax);
            if (!saysSomething)
            {
                flaws.Add(new SyntaxFlaw(SyntaxFlawKind.SectionWithoutItems, section.HeadingSpan));
            }
        }
    }

    private static void InspectNumbered(SourceText text, NumberedSyntax numbered, List<SyntaxFlaw> flaws)
    {
        if (numbered is ItemSyntax && Trimmed(text, TextSpan.FromBounds(numbered.Marker.Span.End, numbered.Span.End)).IsEmpty)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.EmptyItem, numbered.Marker.Span));
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
