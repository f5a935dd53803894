using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>Some months of the plan's year that follow one another.</summary>
/// <remarks>A class, as <see cref="Ledger.Digest"/> is: every command needs lists of them at once.</remarks>
/// <param name="First">The first, 1 to 12.</param>
/// <param name="Last">The last, 1 to 12; not before <paramref name="First"/>.</param>
public sealed record MonthSpan(int First, int Last)
{
    private static readonly ImmutableArray<MonthSpan>[] Months = [MonthsFrom(1), MonthsFrom(4), MonthsFrom(7), MonthsFrom(10)];

    private static readonly ImmutableArray<MonthSpan>[] Quarters = [[new(1, 3)], [new(4, 6)], [new(7, 9)], [new(10, 12)]];

    private static readonly ImmutableArray<MonthSpan>[] HalfYears = [[new(1, 6)], [new(7, 12)]];

    private static readonly ImmutableArray<MonthSpan> Year = [new(1, 12)];

    /// <summary>Whether all of <paramref name="other"/> lies in this one.</summary>
    public bool Contains(MonthSpan other) => First <= other.First && other.Last <= Last;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay(int year) => new(year, First, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay(int year) => new(year, Last, DateTime.DaysInMonth(year, Last));

    /// <summary>Whether it is over on <paramref name="asOf"/>: its last day lies before it.</summary>
    public bool HasEnded(int year, DateOnly asOf) => LastDay(year) < asOf;

    /// <summary>Whether it has begun on <paramref name="asOf"/>.</summary>
    public bool HasBegun(int year, DateOnly asOf) => FirstDay(year) <= asOf;

    // Made once: every cell of every plan asks for them.
    internal static ImmutableArray<MonthSpan> MonthsOf(Quarter quarter) => Months[(int)quarter - 1];

    internal static ImmutableArray<MonthSpan> WholeQuarter(Quarter quarter) => Quarters[(int)quarter - 1];

    internal static ImmutableArray<MonthSpan> HalfYearEndingIn(Quarter quarter) => quarter is Quarter.Q2 or Quarter.Q4 ? HalfYears[((int)quarter / 2) - 1] : [];

    internal static ImmutableArray<MonthSpan> YearEndingIn(Quarter quarter) => quarter == Quarter.Q4 ? Year : [];

    private static ImmutableArray<MonthSpan> MonthsFrom(int first) => [new(first, first), new(first + 1, first + 1), new(first + 2, first + 2)];
}
