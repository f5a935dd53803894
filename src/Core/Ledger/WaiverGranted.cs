using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>A rule is set aside for an item, a quarter, or the whole plan.</summary>
public sealed class WaiverGranted : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "waiver-granted";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The rule's id: PK0102.</summary>
    public required string Rule { get; init; }

    /// <summary>The item; null: every item, and findings of no item.</summary>
    public ItemId? Item { get; init; }

    /// <summary>The quarter; null: every quarter, and findings of no quarter.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who allowed it.</summary>
    public required string Approver { get; init; }

    /// <summary>The first day on which it holds; null: the day that its entry is about.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it holds; null: it does not end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it holds on <paramref name="day"/>, the first and the last day included.</summary>
    /// <param name="day">The day; not before the day that the entry is about.</param>
    public bool HoldsOn(DateOnly day) => !(day < From) && !HasEndedBy(day);

    /// <summary>Whether its last day lies before <paramref name="day"/>.</summary>
    public bool HasEndedBy(DateOnly day) => Until < day;

    /// <summary>Whether it covers a finding of this rule at this place.</summary>
    public bool Covers(string rule, ItemId? item, Quarter? quarter) =>
        string.Equals(Rule, rule, StringComparison.Ordinal)
        && (Item is null || Item == item)
        && (Quarter is null || Quarter == quarter);
}
