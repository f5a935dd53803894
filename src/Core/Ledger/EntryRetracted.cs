namespace PlanKit.Ledger;

/// <summary>
/// An earlier entry no longer counts. It stays in the ledger. A retraction that is itself retracted lets the first entry
/// count again.
/// </summary>
public sealed class EntryRetracted : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "entry-retracted";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The sequence number of the entry that no longer counts; lower than this entry's own.</summary>
    public required long Sequence { get; init; }

    /// <summary>Why; empty where nobody said.</summary>
    public string Reason { get; init; } = "";
}
