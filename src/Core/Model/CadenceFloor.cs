using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Model;

/// <summary>
/// The least that an item owes, whatever the plan says: what a regulation, or the unit's superior, asks for. A plan's own
/// cadence may ask for more; where it asks for less, rules say so.
/// </summary>
/// <param name="Cadence">The least.</param>
/// <param name="Basis">On what it rests; null: the unit's own practice.</param>
public sealed record CadenceFloor(Cadence Cadence, Basis? Basis = null)
{
    /// <summary>
    /// Whether cadences ask for at least as much: in each of the floor's periods, what they ask for within that period is no
    /// less than the floor. Four times a year does not meet a floor of once a quarter; once a month does.
    /// </summary>
    /// <param name="cadences">An item's cadences, each of which is due for itself.</param>
    public bool IsMetBy(ImmutableArray<Cadence> cadences)
    {
        foreach (Quarter quarter in QuarterCalendar.All)
        {
            foreach (MonthSpan period in Cadence.PeriodsDueIn(quarter))
            {
                if (AskedWithin(period, cadences) < Cadence.Times)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static long AskedWithin(MonthSpan period, ImmutableArray<Cadence> cadences)
    {
        long asked = 0;
        foreach (Cadence cadence in cadences)
        {
            foreach (Quarter quarter in QuarterCalendar.All)
            {
                asked += cadence.PeriodsDueIn(quarter).Count(period.Contains) * (long)cadence.Times;
            }
        }

        return asked;
    }
}
