using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>How often an item is due, for the whole year, in place of what the profile or an earlier entry said.</summary>
public sealed class CadenceAccepted : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "cadence-accepted";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>All its cadences; at least one.</summary>
    public required ImmutableArray<Cadence> Cadences { get; init; }
}
