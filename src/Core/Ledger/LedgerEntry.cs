namespace PlanKit.Ledger;

/// <summary>A fact as it stands in the ledger: numbered, dated, signed with a name, and chained to the entry before it.</summary>
public sealed class LedgerEntry
{
    /// <summary>Its number in the ledger, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was recorded, in UTC, to the millisecond. All entries of one command bear the same.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The day it is about. "As of a day" goes by this, so that a quarter entered late counts where it belongs.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Author { get; init; }

    /// <summary>What it states.</summary>
    public required LedgerFact Fact { get; init; }

    /// <summary>The hash of the entry before it; of the ledger's beginning for the first.</summary>
    public required Digest PreviousHash { get; init; }

    /// <summary>The hash of this entry and, through <see cref="PreviousHash"/>, of all before it.</summary>
    public required Digest Hash { get; init; }
}
