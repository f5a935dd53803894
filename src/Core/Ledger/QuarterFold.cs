using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>Folds what was gathered of one item, quarter by quarter, with how often it is due.</summary>
internal readonly struct QuarterFold(int year, ImmutableArray<Cadence> cadences, QuarterTally[] tallies, DateOnly asOf)
{
    public QuarterProgress Stand(Quarter quarter)
    {
        QuarterTally own = tallies[(int)quarter - 1];
        ImmutableArray<PeriodProgress> periods = own.IsNotApplicable ? [] : PeriodsOf(quarter, own);
        int expected = 0, done = 0;
        foreach (PeriodProgress period in periods)
        {
            expected = Add(expected, period.Expected);
            done = Add(done, Math.Min(period.Done, period.Expected));
        }

        // One cadence shows what was really done, 3 of 2 too; of several, none may make up for another, nor one month for another.
        if (expected == 0)
        {
            done = own.Occurrences;
        }
        else if (cadences.Length == 1 && done == expected)
        {
            done = Math.Max(done, OccurrencesIn(cadences[0].FirstQuarterOfPeriodEndingIn(quarter), quarter));
        }

        return new QuarterProgress
        {
            Quarter = quarter,
            Expected = expected,
            Done = done,
            Occurrences = own.Occurrences,
            State = StateOf(own, expected, done, periods),
            Periods = periods,
            EvidenceCount = own.EvidenceCount,
            LastNote = own.LastNote,
        };
    }

    private ImmutableArray<PeriodProgress> PeriodsOf(Quarter quarter, QuarterTally own)
    {
        var periods = ImmutableArray.CreateBuilder<PeriodProgress>(1);
        foreach (Cadence cadence in cadences)
        {
            // A tick names no month, so its number fills what the activities leave open, the earliest month first.
            int undated = own.Undated;
            foreach (MonthSpan months in cadence.PeriodsDueIn(quarter))
            {
                int done;
                if (cadence.Period is CadencePeriod.Month or CadencePeriod.NamedMonths)
                {
                    done = ActivitiesIn(own, months);
                    int filled = Math.Clamp(cadence.Times - done, 0, undated);
                    undated -= filled;
                    done += filled;
                }
                else
                {
                    done = OccurrencesIn(QuarterCalendar.OfMonth(months.First), quarter);
                }

                done = own.SaysAllDone ? Math.Max(done, cadence.Times) : done;
                periods.Add(new PeriodProgress(cadence, months, done, StateOf(cadence, months, done)));
            }
        }

        // Whoever says "partial" last says that it is not done, whatever the numbers are: then the last to fall due stays open.
        if (own.IsPartial && periods.Count > 0 && periods.All(static period => period.State == ProgressState.Done))
        {
            int last = 0;
            for (int i = 1; i < periods.Count; i++)
            {
                last = periods[i].Months.Last > periods[last].Months.Last ? i : last;
            }

            periods[last] = periods[last] with
            {
                State = periods[last].Months.HasEnded(year, asOf) ? ProgressState.Overdue : ProgressState.InProgress,
            };
        }

        return periods.DrainToImmutable();
    }

    private ProgressState StateOf(Cadence cadence, MonthSpan months, int done) =>
        done >= cadence.Times ? ProgressState.Done
        : months.HasEnded(year, asOf) ? ProgressState.Overdue
        : done > 0 ? ProgressState.InProgress
        : ProgressState.NotStarted;

    private static ProgressState StateOf(QuarterTally own, int expected, int done, ImmutableArray<PeriodProgress> periods)
    {
        if (own.IsNotApplicable || (expected == 0 && done == 0 && !own.IsPartial))
        {
            return ProgressState.NotApplicable;
        }

        if (done >= expected && !own.IsPartial)
        {
            return ProgressState.Done;
        }

        return periods.Any(static period => period.State == ProgressState.Overdue)
            ? ProgressState.Overdue
            : done > 0 || own.IsPartial ? ProgressState.InProgress : ProgressState.NotStarted;
    }

    private static int ActivitiesIn(QuarterTally own, MonthSpan months)
    {
        int activities = 0;
        for (int month = months.First; month <= months.Last; month++)
        {
            activities += own.ActivitiesIn(month);
        }

        return activities;
    }

    private int OccurrencesIn(Quarter first, Quarter last)
    {
        int occurrences = 0;
        for (int quarter = (int)first; quarter <= (int)last; quarter++)
        {
            occurrences = Add(occurrences, tallies[quarter - 1].Occurrences);
        }

        return occurrences;
    }

    // However absurd the numbers in a ledger are, folding it gives an answer.
    private static int Add(int one, int other) => (int)Math.Min(int.MaxValue, (long)one + other);
}
