using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>
/// Where a finding is: a span of the plan's text, one item in one quarter, a ledger entry, a workbook cell, or nowhere
/// (<see cref="None"/>). Closed; never null.
/// </summary>
public abstract record Location
{
    private protected Location()
    {
    }

    /// <summary>A finding about the plan as a whole.</summary>
    public static Location None { get; } = new NoLocation();

    /// <summary>The item that the place belongs to; null where it belongs to none.</summary>
    public virtual ItemId? Item => null;

    /// <summary>The quarter that the place belongs to; null where it belongs to none.</summary>
    public virtual Quarter? Quarter => null;

    /// <summary>The place in the plan's text; null where there is none.</summary>
    public virtual TextSpan? Span => null;

    /// <summary>A place in the plan's text that belongs to no item.</summary>
    public static Location Of(TextSpan span) => new TextLocation(span, null);

    /// <summary>A place in the plan's text that belongs to an item.</summary>
    public static Location Of(TextSpan span, PlanItem item) => new TextLocation(span, item.Id);

    /// <summary>An item's heading.</summary>
    public static Location Of(PlanItem item) => new TextLocation(item.HeadingSpan, item.Id);

    /// <summary>A section's heading.</summary>
    public static Location Of(PlanSection section) => new TextLocation(section.HeadingSpan, null);

    /// <summary>One item in one quarter.</summary>
    public static Location Of(PlanItem item, Quarter quarter) => new CellLocation(item.Id, quarter, item.HeadingSpan);

    /// <summary>A ledger entry that is about no one item.</summary>
    public static Location Of(LedgerEntry entry) => new EntryLocation(entry.Sequence, null, null, null);

    /// <summary>A ledger entry that is about a quarter and about no one item: a waiver for the quarter covers the finding too.</summary>
    public static Location Of(LedgerEntry entry, Quarter quarter) => new EntryLocation(entry.Sequence, null, quarter, null);

    /// <summary>A ledger entry and what it says of one item: a waiver for the item covers the finding too.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="item">The item.</param>
    /// <param name="quarter">The quarter; null: the whole year.</param>
    public static Location Of(LedgerEntry entry, PlanItem item, Quarter? quarter = null) =>
        new EntryLocation(entry.Sequence, item.Id, quarter, item.HeadingSpan);
}
