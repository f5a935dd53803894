namespace PlanKit.Model;

/// <summary>What was recognised at a place of the text.</summary>
/// <param name="Length">How many characters were understood; 0 where none.</param>
/// <param name="Cadence">What they say; null where they are understood but state no cadence: 2015年3月.</param>
internal readonly record struct CadenceMatch(int Length, Cadence? Cadence);
