namespace PlanKit.Storage;

/// <summary>A folder was given as evidence; only files are kept.</summary>
/// <param name="Path">The full path.</param>
public sealed record EvidenceIsFolder(string Path);
