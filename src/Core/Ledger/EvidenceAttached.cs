using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>A file that shows what was done for an item in a quarter, handed in after the tick.</summary>
public sealed class EvidenceAttached : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "evidence-attached";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>The quarter of the plan's year.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>The file.</summary>
    public required EvidenceReference Evidence { get; init; }

    /// <summary>The author's words; empty where there are none.</summary>
    public string Note { get; init; } = "";
}
