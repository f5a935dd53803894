namespace PlanKit.Storage;

/// <summary>A file was changed by somebody else while it was being kept as evidence. Nothing was recorded.</summary>
/// <param name="Path">The full path.</param>
public sealed record EvidenceChanged(string Path);
