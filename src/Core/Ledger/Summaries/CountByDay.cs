namespace PlanKit.Ledger;

/// <summary>Numbers added up by the day they are about, so that a sum can be had up to any day. Mutable; not thread-safe.</summary>
internal sealed class CountByDay
{
    // By day. A sample of classes, since .NET has no list of such pairs compiled ahead of time.
    private readonly List<DayCount> _days = [];

    /// <summary>Each day once, in their order, with its number.</summary>
    public IReadOnlyList<DayCount> Days => _days;

    /// <summary>Adds a number, which is not negative. Sums stop at the greatest number there is.</summary>
    public void Add(DateOnly day, int count)
    {
        if (count == 0)
        {
            return;
        }

        // From the end: a ledger is written more or less in the order of its days.
        int at = _days.Count;
        while (at > 0 && _days[at - 1].Day > day)
        {
            at--;
        }

        if (at > 0 && _days[at - 1].Day == day)
        {
            _days[at - 1] = new DayCount(day, Sum(_days[at - 1].Count, count));
        }
        else
        {
            _days.Insert(at, new DayCount(day, count));
        }
    }

    /// <summary>The sum up to a day, that day included.</summary>
    public int Until(DateOnly asOf)
    {
        int sum = 0;
        foreach (DayCount day in _days)
        {
            if (day.Day > asOf)
            {
                break;
            }

            sum = Sum(sum, day.Count);
        }

        return sum;
    }

    // However absurd the numbers in a ledger are, adding them gives an answer: the same as QuarterTally's.
    private static int Sum(int one, int other) => (int)Math.Min(int.MaxValue, (long)one + other);

    /// <summary>A day and its number.</summary>
    internal sealed record DayCount(DateOnly Day, int Count);
}
