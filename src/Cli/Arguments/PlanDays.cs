using OneOf;
using PlanKit.Model;

namespace PlanKit.Cli.Arguments;

/// <summary>The day that an entry about the plan as a whole, or about an item all year, is about.</summary>
internal static class PlanDays
{
    /// <summary>Reads a day; where none was given: today, but within the plan's year.</summary>
    public static OneOf<DateOnly, Failure> Read(CommandSession session, string? text, Plan plan)
    {
        DateOnly first = Quarter.Q1.FirstDay(plan.Year);
        DateOnly last = Quarter.Q4.LastDay(plan.Year);
        DateOnly today = session.Today;
        return Days.Read(text, today < first ? first : today > last ? last : today);
    }
}
