using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>What a numbered node is made of.</summary>
internal readonly record struct NumberedParts(Marker Marker, TextSpan TitleSpan, TextSpan TextSpan, TextSpan Span)
{
    /// <summary>Marker and heading.</summary>
    public TextSpan HeadingSpan => TextSpan.FromBounds(Marker.Span.Start, Math.Max(Marker.Span.End, TitleSpan.End));
}
