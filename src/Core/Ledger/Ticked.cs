using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>One statement about one item in one quarter.</summary>
public sealed class Ticked : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "ticked";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>The quarter of the plan's year.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>What is said of it.</summary>
    public required TickState State { get; init; }

    /// <summary>
    /// How many occurrences are done, where the author counted them. Null with <see cref="TickState.Done"/> says that all
    /// that was due in the quarter is done.
    /// </summary>
    public int? Count { get; init; }

    /// <summary>The author's words; empty where there are none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The files that show it.</summary>
    public ImmutableArray<EvidenceReference> Evidence { get; init; } = [];
}
