using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>
/// A dated event, entered once, that may count toward several items. The day it took place is the day that its entry is
/// about.
/// </summary>
public sealed class ActivityRecorded : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "activity-recorded";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>What sort of event it was, in the unit's own words: 主题党日.</summary>
    public required string Activity { get; init; }

    /// <summary>The items toward which it counts, each once.</summary>
    public required ImmutableArray<ItemId> Items { get; init; }

    /// <summary>What was counted at it.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>The author's words; empty where there are none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The files that show it.</summary>
    public ImmutableArray<EvidenceReference> Evidence { get; init; } = [];
}
