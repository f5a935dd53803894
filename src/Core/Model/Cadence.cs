using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>How often an item is due: so many times in each month, quarter, half-year, year, or named month.</summary>
public sealed class Cadence : IEquatable<Cadence>
{
    private Cadence(int times, CadencePeriod period, ImmutableArray<int> months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        Times = times;
        Period = period;
        Months = months;
    }

    /// <summary>What an item is held to of which nothing is known: once in every quarter.</summary>
    public static Cadence OncePerQuarter { get; } = Every(CadencePeriod.Quarter);

    /// <summary>How many occurrences are due in each period; at least 1.</summary>
    public int Times { get; }

    /// <summary>The period.</summary>
    public CadencePeriod Period { get; }

    /// <summary>The months, 1 to 12, ascending and each once, where <see cref="Period"/> is <see cref="CadencePeriod.NamedMonths"/>; else empty.</summary>
    public ImmutableArray<int> Months { get; }

    /// <summary>A cadence of <paramref name="times"/> occurrences in every period.</summary>
    /// <exception cref="ArgumentException"><paramref name="period"/> is <see cref="CadencePeriod.NamedMonths"/>: use <see cref="In"/>.</exception>
    public static Cadence Every(CadencePeriod period, int times = 1) =>
        period == CadencePeriod.NamedMonths
            ? throw new ArgumentException("Named months need their months: use Cadence.In.", nameof(period))
            : new Cadence(times, period, []);

    /// <summary>A cadence of <paramref name="times"/> occurrences in each of the named months.</summary>
    /// <param name="months">1 to 12; order and repetition do not matter.</param>
    /// <param name="times">Occurrences in each month.</param>
    /// <exception cref="ArgumentException">No month is named, or one is not 1 to 12.</exception>
    public static Cadence In(IEnumerable<int> months, int times = 1)
    {
        var named = new List<int>();
        foreach (int month in months)
        {
            int place = named.BinarySearch(month);
            if (place < 0)
            {
                named.Insert(~place, month);
            }
        }

        return named is [>= 1, ..] and [.., <= 12]
            ? new Cadence(times, CadencePeriod.NamedMonths, [.. named])
            : throw new ArgumentException("Name at least one month, 1 to 12.", nameof(months));
    }

    /// <summary>The first quarter of the period that ends in <paramref name="quarter"/>: where occurrences begin to count toward it.</summary>
    public Quarter FirstQuarterOfPeriodEndingIn(Quarter quarter) => Period switch
    {
        CadencePeriod.HalfYear => quarter == Quarter.Q2 ? Quarter.Q1 : quarter == Quarter.Q4 ? Quarter.Q3 : quarter,
        CadencePeriod.Year => quarter == Quarter.Q4 ? Quarter.Q1 : quarter,
        _ => quarter,
    };

    /// <summary>
    /// The periods that end in <paramref name="quarter"/>, in order: in each of them <see cref="Times"/> occurrences are due by
    /// its last day. A month stands for itself. A named month's period runs from the named month before it in the quarter, or
    /// from the quarter's beginning.
    /// </summary>
    public ImmutableArray<MonthSpan> PeriodsDueIn(Quarter quarter) => Period switch
    {
        CadencePeriod.Month => MonthSpan.MonthsOf(quarter),
        CadencePeriod.NamedMonths => NamedPeriodsIn(quarter),
        CadencePeriod.Quarter => MonthSpan.WholeQuarter(quarter),
        CadencePeriod.HalfYear => MonthSpan.HalfYearEndingIn(quarter),
        CadencePeriod.Year => MonthSpan.YearEndingIn(quarter),
        _ => throw new InvalidOperationException($"Unknown period {Period}."),
    };

    /// <summary>How many occurrences fall due by the end of <paramref name="quarter"/> that were not due before it began.</summary>
    public int ExpectedIn(Quarter quarter) => Period switch
    {
        CadencePeriod.Month => (int)Math.Min(int.MaxValue, 3L * Times),
        CadencePeriod.Quarter => Times,
        CadencePeriod.HalfYear => quarter is Quarter.Q2 or Quarter.Q4 ? Times : 0,
        CadencePeriod.Year => quarter == Quarter.Q4 ? Times : 0,
        CadencePeriod.NamedMonths => (int)Math.Min(int.MaxValue, (long)MonthsIn(quarter) * Times),
        _ => throw new InvalidOperationException($"Unknown period {Period}."),
    };

    private ImmutableArray<MonthSpan> NamedPeriodsIn(Quarter quarter)
    {
        var periods = ImmutableArray.CreateBuilder<MonthSpan>();
        int first = quarter.FirstMonth();
        foreach (int month in Months.AsSpan())
        {
            if (QuarterCalendar.OfMonth(month) == quarter)
            {
                periods.Add(new MonthSpan(first, month));
                first = month + 1;
            }
        }

        return periods.ToImmutable();
    }

    private int MonthsIn(Quarter quarter)
    {
        int count = 0;
        foreach (int month in Months.AsSpan())
        {
            count += QuarterCalendar.OfMonth(month) == quarter ? 1 : 0;
        }

        return count;
    }

    /// <inheritdoc/>
    public bool Equals(Cadence? other) =>
        other is not null && Times == other.Times && Period == other.Period && Months.AsSpan().SequenceEqual(other.Months.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Cadence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Times, Period, Months.Length);

    /// <summary>The form that files use and <see cref="CadenceFormat"/> reads: <c>1/quarter</c>, <c>2/year</c>, <c>1/months:6,12</c>.</summary>
    public override string ToString() => CadenceFormat.Write(this);
}
