using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>One item in one quarter.</summary>
public sealed record CellLocation : Location
{
    internal CellLocation(ItemId item, Quarter quarter, TextSpan heading)
    {
        Item = item;
        Quarter = quarter;
        Span = heading;
    }

    /// <inheritdoc/>
    public override ItemId? Item { get; }

    /// <inheritdoc/>
    public override Quarter? Quarter { get; }

    /// <summary>The item's heading.</summary>
    public override TextSpan? Span { get; }
}
