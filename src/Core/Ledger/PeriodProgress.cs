using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>How one item stands in one period of one of its cadences: what <c>plankit due</c> lists, and where months are missed.</summary>
/// <param name="Cadence">The cadence.</param>
/// <param name="Months">The period; what is due in it is due by its last day.</param>
/// <param name="Done">How many occurrences were done in it; those beyond what was due too.</param>
/// <param name="State">How it stands: <see cref="ProgressState.Overdue"/> once the period has ended with less done than was due.</param>
public sealed record PeriodProgress(Cadence Cadence, MonthSpan Months, int Done, ProgressState State)
{
    /// <summary>How many occurrences are due in it.</summary>
    public int Expected => Cadence.Times;

    /// <summary>
    /// How many occurrences are still missing; at least 1 where the author says that it is done in part only, whatever was
    /// counted; 0 where it is done.
    /// </summary>
    public int Missing => State == ProgressState.Done ? 0 : Math.Max(1, Expected - Done);

    /// <summary>Whether it is a single month, or ends in one that the cadence names, so that what is missed can be named by it.</summary>
    public bool IsMonthly => Cadence.Period is CadencePeriod.Month or CadencePeriod.NamedMonths;
}
