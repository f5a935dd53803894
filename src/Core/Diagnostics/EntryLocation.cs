using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>An entry of the ledger, and the item and quarter that it is about where the finding is about these.</summary>
public sealed record EntryLocation : Location
{
    internal EntryLocation(long sequence, ItemId? item, Quarter? quarter, TextSpan? heading)
    {
        Sequence = sequence;
        Item = item;
        Quarter = quarter;
        Span = heading;
    }

    /// <summary>The entry's number.</summary>
    public long Sequence { get; }

    /// <inheritdoc/>
    public override ItemId? Item { get; }

    /// <inheritdoc/>
    public override Quarter? Quarter { get; }

    /// <summary>The item's heading; null where the entry is about no one item.</summary>
    public override TextSpan? Span { get; }
}
