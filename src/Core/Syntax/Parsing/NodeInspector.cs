using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Looks for what is wrong with nodes as they are made: empty items, sections without items, doubtful numbers, text without a place.</summary>
/// <param name="text">The whole text.</param>
/// <param name="planHasItems">Whether there is any item: else no section is to blame for having none.</param>
/// <param name="flaws">Where the flaws go.</param>
internal readonly struct NodeInspector(SourceText text, bool planHasItems, List<SyntaxFlaw> flaws)
{
    /// <summary>Inspects running text, or the part of its line before a number.</summary>
    public void InspectParagraph(TextSpan span)
    {
        if (LargeNumbers.Find(text.AsSpan(), Trimmed(span)) is { } number)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.NumberTooLarge, number));
        }
    }

    /// <summary>Inspects a line without a place.</summary>
    public void InspectUnplaced(TextSpan span) => flaws.Add(new SyntaxFlaw(SyntaxFlawKind.UnplacedText, Trimmed(span)));

    /// <summary>Inspects a numbered node.</summary>
    public void InspectNumbered(NumberedRole role, in NumberedParts parts, ImmutableArray<PlanSyntaxNode> children)
    {
        if (role == NumberedRole.Item && Glyphs.SkipBlanks(text.AsSpan(), parts.Marker.Span.End, parts.Span.End) == parts.Span.End)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.EmptyItem, parts.Marker.Span));
        }

        if (planHasItems && role == NumberedRole.Section && parts.TextSpan.IsEmpty && SaysNothing(children))
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.SectionWithoutItems, parts.HeadingSpan));
        }

        if (parts.Marker.Doubt is { } doubt)
        {
            flaws.Add(new SyntaxFlaw(SyntaxFlawKind.LowConfidence, parts.Marker.Span, Doubt: doubt));
        }
    }

    // 指导思想 and the like hold running text instead of items, as they should.
    private static bool SaysNothing(ImmutableArray<PlanSyntaxNode> children)
    {
        foreach (PlanSyntaxNode child in children)
        {
            if (child is ItemSyntax or SectionSyntax or ParagraphSyntax)
            {
                return false;
            }
        }

        return true;
    }

    private TextSpan Trimmed(TextSpan span)
    {
        int start = Glyphs.SkipBlanks(text.AsSpan(), span.Start, span.End);
        return TextSpan.FromBounds(start, Glyphs.TrimBlanks(text.AsSpan(), start, span.End));
    }
}
