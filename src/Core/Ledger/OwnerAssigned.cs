using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>A department or a person answers for an item from now on, in place of whoever did.</summary>
public sealed class OwnerAssigned : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "owner-assigned";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>The department or person.</summary>
    public required string Owner { get; init; }
}
