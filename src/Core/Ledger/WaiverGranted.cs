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

    /// <summary>The last day on which it holds; null: it does not end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it holds on <paramref name="day"/>, the last day included.</summary>
    public bool HoldsOn(DateOnly day) => Until is not { } last || day <= last;

    /// <summary>Whether it covers a finding of this rule at this place.</summary>
    public bool Covers(string rule, ItemId? item, Quarter? quarter) =>
        string.Equals(Rule, rule, StringComparison.Ordinal)
        && (Item is null || Item == item)
        && (Quarter is null || Quarter == quarter);
}
