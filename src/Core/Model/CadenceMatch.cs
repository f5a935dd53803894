namespace PlanKit.Model;

/// <summary>What was recognised at a place of the text.</summary>
/// <param name="Length">How many characters were understood; 0 where none.</param>
/// <param name="Cadence">What they say; null where they are understood but state no cadence: 2015年3月.</param>
/// <param name="CountsWeeksOrDays">Whether they speak of weeks or days, and the cadence is the least of any month.</param>
internal readonly record struct CadenceMatch(int Length, Cadence? Cadence, bool CountsWeeksOrDays = false);
