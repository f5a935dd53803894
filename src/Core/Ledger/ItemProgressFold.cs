using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>Folds the entries in force about one item into how it stands.</summary>
internal static class ItemProgressFold
{
    public static ItemProgress Compute(Plan plan, PlanItem item, ImmutableArray<LedgerEntry> entries, DateOnly asOf)
    {
        ItemProfile? profile = plan.ProfileOf(item);
        string? owner = profile?.Owner;
        ImmutableArray<Cadence> cadences = profile is { Cadences.IsEmpty: false } ? profile.Cadences : [Cadence.OncePerQuarter];
        foreach (LedgerEntry entry in entries)
        {
            switch (entry.Fact)
            {
                case OwnerAssigned assigned:
                    owner = assigned.Owner;
                    break;
                case CadenceAccepted accepted:
                    cadences = accepted.Cadences;
                    break;
            }
        }

        QuarterTally[] tallies = [new(), new(), new(), new()];
        foreach (LedgerEntry entry in entries)
        {
            if (EntriesInForce.QuarterOf(entry, plan.Year) is { } quarter)
            {
                tallies[(int)quarter - 1].Add(entry);
            }
        }

        return new ItemProgress
        {
            Item = item,
            Owner = owner,
            Cadences = cadences,
            EvidenceRequired = profile?.EvidenceRequired ?? false,
            Quarters =
            [
                Stand(plan.Year, Quarter.Q1, cadences, tallies, asOf),
                Stand(plan.Year, Quarter.Q2, cadences, tallies, asOf),
                Stand(plan.Year, Quarter.Q3, cadences, tallies, asOf),
                Stand(plan.Year, Quarter.Q4, cadences, tallies, asOf),
            ],
            Entries = entries,
        };
    }

    private static QuarterProgress Stand(
        int year, Quarter quarter, ImmutableArray<Cadence> cadences, QuarterTally[] tallies, DateOnly asOf)
    {
        QuarterTally own = tallies[(int)quarter - 1];
        int expected = own.IsNotApplicable ? 0 : Total(cadences, cadence => cadence.ExpectedIn(quarter));
        int done = expected == 0 ? own.Occurrences : Total(cadences, cadence => DoneOf(cadence, quarter, tallies, cadences.Length > 1));
        if (own.SaysAllDone)
        {
            done = Math.Max(done, expected);
        }

        return new QuarterProgress
        {
            Quarter = quarter,
            Expected = expected,
            Done = done,
            Occurrences = own.Occurrences,
            State = StateOf(own, expected, done, quarter.HasEnded(year, asOf)),
            EvidenceCount = own.EvidenceCount,
            LastNote = own.LastNote,
        };
    }

    // One cadence shows what was really done, 3 of 2 too; of several, none may make up for another.
    private static int DoneOf(Cadence cadence, Quarter quarter, QuarterTally[] tallies, bool isOneOfSeveral)
    {
        int expected = cadence.ExpectedIn(quarter);
        if (expected == 0)
        {
            return 0;
        }

        int first = (int)cadence.FirstQuarterOfPeriodEndingIn(quarter);
        int done = Total(tallies[(first - 1)..(int)quarter], tally => tally.Occurrences);
        return isOneOfSeveral ? Math.Min(done, expected) : done;
    }

    // However absurd the numbers in a ledger are, folding it gives an answer.
    private static int Total<T>(IEnumerable<T> parts, Func<T, int> count)
    {
        long total = 0;
        foreach (T part in parts)
        {
            total += count(part);
        }

        return (int)Math.Min(int.MaxValue, total);
    }

    private static ProgressState StateOf(QuarterTally own, int expected, int done, bool hasEnded)
    {
        if (own.IsNotApplicable || (expected == 0 && done == 0 && !own.IsPartial))
        {
            return ProgressState.NotApplicable;
        }

        // Whoever says "partial" last says that it is not done, whatever the numbers are.
        if (done >= expected && !own.IsPartial)
        {
            return ProgressState.Done;
        }

        return hasEnded && expected > 0
            ? ProgressState.Overdue
            : done > 0 || own.IsPartial ? ProgressState.InProgress : ProgressState.NotStarted;
    }
}
