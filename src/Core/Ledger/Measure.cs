namespace PlanKit.Ledger;

/// <summary>A quantity observed at an activity: 到会=32, or the number of signed 责任书.</summary>
/// <param name="Name">What was counted.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">The unit; empty where none was given.</param>
public sealed record Measure(string Name, decimal Value, string Unit = "");
