using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>A quarter was closed: what is recorded about it after this entry still counts, and is marked late.</summary>
public sealed class QuarterSealed : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "quarter-sealed";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>What was said on the occasion; empty where nothing was.</summary>
    public string Note { get; init; } = "";
}
