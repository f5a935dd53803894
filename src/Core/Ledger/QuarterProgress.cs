using System.Collections.Immutable;
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
    /// count in the quarter in which it ends. Where it goes by months, one month's surplus does not make up for another.
    /// </summary>
    public required int Done { get; init; }

    /// <summary>How many occurrences took place in this very quarter, whatever was due. The activities of one day are one.</summary>
    public required int Occurrences { get; init; }

    /// <summary>How it stands.</summary>
    public required ProgressState State { get; init; }

    /// <summary>
    /// The periods that end in this quarter, cadence by cadence, each in the order of the year; empty where nothing is due.
    /// </summary>
    public required ImmutableArray<PeriodProgress> Periods { get; init; }

    /// <summary>
    /// The months, 1 to 12, ascending, that have ended with less done than was due in them. Only cadences of months have such;
    /// a quarter's, a half-year's or a year's shortage belongs to no month.
    /// </summary>
    public ImmutableArray<int> MissedMonths =>
        Periods.Any(static period => period is { IsMonthly: true, State: ProgressState.Overdue })
            ? [.. Periods.Where(static period => period is { IsMonthly: true, State: ProgressState.Overdue }).Select(static period => period.Months.Last).Distinct().Order()]
            : [];

    /// <summary>How many different files show what was done in this quarter.</summary>
    public required int EvidenceCount { get; init; }

    /// <summary>The last note in force; empty where there is none.</summary>
    public required string LastNote { get; init; }

    /// <summary>Whether anything was due in it. Only such quarters count in <see cref="ProgressTotals"/>.</summary>
    public bool IsApplicable => State != ProgressState.NotApplicable && Expected > 0;
}
