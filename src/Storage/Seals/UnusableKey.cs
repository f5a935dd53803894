namespace PlanKit.Storage;

/// <summary>The file in which the key for seals should lie holds something else.</summary>
/// <param name="Path">The full path.</param>
public sealed record UnusableKey(string Path);
