namespace PlanKit.Cli.Checking;

/// <summary>A file that could not be checked, or a folder that could not be looked through.</summary>
/// <param name="ShownPath">The path, as the user named it.</param>
/// <param name="Failure">Why, and what to do.</param>
internal sealed record CheckFailure(string ShownPath, Failure Failure);
