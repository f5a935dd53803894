using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>The days and months of a quarter.</summary>
public static class QuarterCalendar
{
    /// <summary>Q1 to Q4, in order.</summary>
    public static ImmutableArray<Quarter> All { get; } = [Quarter.Q1, Quarter.Q2, Quarter.Q3, Quarter.Q4];

    /// <summary>The quarter in which a day lies.</summary>
    public static Quarter Of(DateOnly day) => OfMonth(day.Month);

    /// <summary>The quarter in which a month lies.</summary>
    /// <param name="month">1 to 12.</param>
    public static Quarter OfMonth(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return (Quarter)(((month - 1) / 3) + 1);
    }

    /// <summary>The quarter's first month, 1 to 12.</summary>
    public static int FirstMonth(this Quarter quarter) => (((int)quarter - 1) * 3) + 1;

    /// <summary>The quarter's last month, 1 to 12.</summary>
    public static int LastMonth(this Quarter quarter) => (int)quarter * 3;

    /// <summary>The quarter's first day.</summary>
    public static DateOnly FirstDay(this Quarter quarter, int year) => new(year, quarter.FirstMonth(), 1);

    /// <summary>The quarter's last day.</summary>
    public static DateOnly LastDay(this Quarter quarter, int year) =>
        new(year, quarter.LastMonth(), DateTime.DaysInMonth(year, quarter.LastMonth()));

    /// <summary>Whether the quarter is over on <paramref name="asOf"/>: its last day lies before it.</summary>
    public static bool HasEnded(this Quarter quarter, int year, DateOnly asOf) => quarter.LastDay(year) < asOf;

    /// <summary>Whether the quarter has begun on <paramref name="asOf"/>.</summary>
    public static bool HasBegun(this Quarter quarter, int year, DateOnly asOf) => quarter.FirstDay(year) <= asOf;
}
