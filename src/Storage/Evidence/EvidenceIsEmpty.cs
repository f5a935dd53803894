namespace PlanKit.Storage;

/// <summary>A file that was to be kept as evidence holds nothing, or is no ordinary file: a pipe or a device.</summary>
/// <param name="Path">The full path.</param>
public sealed record EvidenceIsEmpty(string Path);
