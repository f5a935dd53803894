using System.Collections.Immutable;
using PlanKit.Syntax.Parsing;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A node that a marker begins: section, item or clause.</summary>
public abstract class NumberedSyntax : PlanSyntaxNode
{
    private protected NumberedSyntax(SourceText source, NumberedParts parts, ImmutableArray<PlanSyntaxNode> children)
        : base(source, parts.Span, children)
    {
        Marker = parts.Marker;
        TitleSpan = parts.TitleSpan;
        TextSpan = parts.TextSpan;
    }

    /// <summary>The marker.</summary>
    public Marker Marker { get; }

    /// <summary>The heading, without marker, closing punctuation and the white space around it. May be empty.</summary>
    public TextSpan TitleSpan { get; }

    /// <summary>What follows the heading on its own line, trimmed, up to the first numbered child. Empty where nothing follows.</summary>
    public TextSpan TextSpan { get; }

    /// <summary>Marker and heading.</summary>
    public TextSpan HeadingSpan => TextSpan.FromBounds(Marker.Span.Start, Math.Max(Marker.Span.End, TitleSpan.End));

    /// <summary>The heading's characters.</summary>
    public string Title => Source.ToString(TitleSpan);

    /// <summary>The marker as its author would write it with another number: 3． for 2．, （十一） for （二）, ③ for ②.</summary>
    /// <param name="ordinal">The number, from 1.</param>
    public string MarkerWithNumber(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        return MarkerWriter.Write(Source.AsSpan(), Marker, ordinal);
    }

    private protected override bool HasSameParts(PlanSyntaxNode other) =>
        other is NumberedSyntax numbered
        && Marker.IsEquivalentTo(numbered.Marker)
        && TitleSpan.Length == numbered.TitleSpan.Length
        && TitleSpan.Start - Span.Start == numbered.TitleSpan.Start - numbered.Span.Start;
}
