using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>What is owed as of a day.</summary>
public static class DueList
{
    /// <summary>
    /// What is left over, what is owed in the quarter that runs, and what in the next: each by its last day, then in the
    /// order of the plan. Before the year begins, its first quarter is the next one.
    /// </summary>
    public static ImmutableArray<DueTask> Of(Progress progress) => List(progress, (quarter, kind) => kind switch
    {
        DueKind.Next => quarter == NextOf(progress),
        _ => true,
    });

    /// <summary>What is owed in one quarter, and what earlier quarters left over; in the same order.</summary>
    public static ImmutableArray<DueTask> Of(Progress progress, Quarter only) =>
        List(progress, (quarter, kind) => quarter == only || (quarter < only && kind == DueKind.Overdue));

    private static ImmutableArray<DueTask> List(Progress progress, Func<Quarter, DueKind, bool> isAsked) =>
    [
        .. progress.Items
            .SelectMany(item => item.Quarters.SelectMany(quarter => quarter.Periods
                .Where(period => period.State != ProgressState.Done)
                .Select(period => new DueTask(item, quarter.Quarter, period, KindOf(progress, quarter.Quarter, period)))))
            .Where(task => isAsked(task.Quarter, task.Kind))
            .OrderBy(task => task.LastDay),
    ];

    private static DueKind KindOf(Progress progress, Quarter quarter, PeriodProgress period) =>
        period.State == ProgressState.Overdue ? DueKind.Overdue
        : quarter.HasBegun(progress.Plan.Year, progress.AsOf) ? DueKind.Now
        : DueKind.Next;

    private static Quarter? NextOf(Progress progress)
    {
        foreach (Quarter quarter in QuarterCalendar.All)
        {
            if (!quarter.HasBegun(progress.Plan.Year, progress.AsOf))
            {
                return quarter;
            }
        }

        return null;
    }
}
