namespace PlanKit.Storage;

/// <summary>Another process was writing the file for as long as was waited. Nothing was changed.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Waited">For how long.</param>
public sealed record FileLocked(string Path, TimeSpan Waited);
