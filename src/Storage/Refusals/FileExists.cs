namespace PlanKit.Storage;

/// <summary>Something lies already where a new file was to be made; it was left as it is.</summary>
/// <param name="Path">The full path.</param>
public sealed record FileExists(string Path);
