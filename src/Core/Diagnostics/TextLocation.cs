using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>A span of the plan's text.</summary>
public sealed record TextLocation : Location
{
    internal TextLocation(TextSpan span, ItemId? item)
    {
        Span = span;
        Item = item;
    }

    /// <inheritdoc/>
    public override TextSpan? Span { get; }

    /// <inheritdoc/>
    public override ItemId? Item { get; }
}
