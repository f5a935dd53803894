using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>How one item stands in one quarter.</summary>
public sealed class QuarterProgress
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>How many occurrences fall due by the end of the quarter that were not due before; 0 where none is.</summary>
    public required int Expected { get; init; }

    /// <summary>
    /// How many are done of those due. Where a cadence's period is longer than a quarter, occurrences of its earlier quarters
    /// count in the quarter in which it ends.
    /// </summary>
    public required int Done { get; init; }

    /// <summary>How many occurrences took place in this very quarter, whatever was due.</summary>
    public required int Occurrences { get; init; }

    /// <summary>How it stands.</summary>
    public required ProgressState State { get; init; }

    /// <summary>How many different files show what was done in this quarter.</summary>
    public required int EvidenceCount { get; init; }

    /// <summary>The last note in force; empty where there is none.</summary>
    public required string LastNote { get; init; }

    /// <summary>Whether anything was due in it. Only such quarters count in <see cref="ProgressTotals"/>.</summary>
    public bool IsApplicable => State != ProgressState.NotApplicable && Expected > 0;
}
