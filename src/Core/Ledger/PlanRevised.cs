namespace PlanKit.Ledger;

/// <summary>The plan's text was replaced; the items that stayed keep their ids, and so their ticks.</summary>
public sealed class PlanRevised : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "plan-revised";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The hash of the new text's UTF-8 bytes. The text itself lies in the plan file.</summary>
    public required Digest TextDigest { get; init; }

    /// <summary>Why it was revised.</summary>
    public required string Reason { get; init; }
}
