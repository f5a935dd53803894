using OneOf;
using PlanKit.Cli.Plans;
using PlanKit.Model;

namespace PlanKit.Cli.Arguments;

/// <summary>The day that an entry about the plan as a whole, or about an item all year, is about.</summary>
internal static class PlanDays
{
    /// <summary>Reads a day; where none was given: today in the plan file's time zone, but within the plan's year.</summary>
    public static OneOf<DateOnly, Failure> Read(CommandSession session, string? text, PlanInForce opened)
    {
        DateOnly first = Quarter.Q1.FirstDay(opened.Plan.Year);
        DateOnly last = Quarter.Q4.LastDay(opened.Plan.Year);
        DateOnly today = opened.Today(session);
        return Days.Read(text, today < first ? first : today > last ? last : today);
    }
}
