namespace PlanKit.Storage;

/// <summary>There is no such file.</summary>
/// <param name="Path">The full path.</param>
public sealed record FileNotFound(string Path);
