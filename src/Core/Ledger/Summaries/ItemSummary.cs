using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>What the entries in force say of one item, for every day on which one may look. Mutable; not thread-safe.</summary>
internal sealed class ItemSummary
{
    private const int MonthsInYear = 12;
    private const int MonthsInQuarter = 3;

    /// <summary>Who answers for it.</summary>
    public LastStatement<string>? Owners { get; set; }

    /// <summary>How often it is due.</summary>
    public LastStatement<ImmutableArray<Cadence>>? Cadences { get; set; }

    /// <summary>For each month of the plan's year a bit for each day on which something took place.</summary>
    public uint[] ActivityDays { get; } = new uint[MonthsInYear];

    /// <summary>
    /// What was counted at the activities of the plan's year: once for each day, name and unit, with the value entered last. In the
    /// order in which they were first measured, since sums of absurd numbers depend on it.
    /// </summary>
    public Dictionary<Observation, Measure> Measures { get; } = [];

    /// <summary>Q1 to Q4.</summary>
    public QuarterSummary[] Quarters { get; } = [new(), new(), new(), new()];

    /// <summary>Adds an entry after all others.</summary>
    /// <param name="entry">The entry, about this item.</param>
    /// <param name="quarter">The quarter it is about; null where it is about none.</param>
    /// <param name="seal">The number of the quarter's last seal before it; 0 where there is none.</param>
    public void Add(LedgerEntry entry, Quarter? quarter, long seal)
    {
        switch (entry.Fact)
        {
            case OwnerAssigned assigned:
                Owners = LastStatement<string>.After(Owners, entry.Date, entry.Sequence, assigned.Owner);
                break;
            case CadenceAccepted accepted:
                Cadences = LastStatement<ImmutableArray<Cadence>>.After(Cadences, entry.Date, entry.Sequence, accepted.Cadences);
                break;
            case ActivityRecorded activity when quarter is not null:
                ActivityDays[entry.Date.Month - 1] |= 1u << (entry.Date.Day - 1);
                foreach (Measure measure in activity.Measures)
                {
                    Measures[new Observation(entry.Date, measure.Name, measure.Unit)] = measure;
                }

                break;
        }

        if (quarter is { } named)
        {
            Quarters[(int)named - 1].Add(entry, seal);
        }
    }

    /// <summary>What had been said of a quarter on a day.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="year">The plan's year.</param>
    /// <param name="asOf">The day.</param>
    public QuarterTally TallyOf(Quarter quarter, int year, DateOnly asOf)
    {
        uint[]? days = null;
        for (int i = 0; i < MonthsInQuarter; i++)
        {
            int month = quarter.FirstMonth() + i;
            if ((ActivityDays[month - 1] & DaysUntil(new DateOnly(year, month, 1), asOf)) is not 0 and var inMonth)
            {
                (days ??= new uint[MonthsInQuarter])[(month - 1) % MonthsInQuarter] = inMonth;
            }
        }

        return Quarters[(int)quarter - 1].On(asOf, days);
    }

    /// <summary>What was counted at the activities of some months by a day.</summary>
    public MeasureSums MeasuresIn(MonthSpan months, DateOnly asOf) => MeasureSums.OfObserved(Measures
        .Where(pair => pair.Key.Day <= asOf && pair.Key.Day.Month >= months.First && pair.Key.Day.Month <= months.Last)
        .Select(pair => pair.Value));

    private static uint DaysUntil(DateOnly firstOfMonth, DateOnly asOf) =>
        asOf < firstOfMonth ? 0
        : asOf.Year > firstOfMonth.Year || asOf.Month > firstOfMonth.Month ? uint.MaxValue
        : uint.MaxValue >> (32 - asOf.Day);

    /// <summary>What was measured on a day.</summary>
    internal sealed record Observation(DateOnly Day, string Name, string Unit);
}
