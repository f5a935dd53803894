namespace PlanKit.Storage;

/// <summary>A file is larger than evidence may be.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Limit">The greatest length that is allowed, in bytes.</param>
public sealed record EvidenceTooLarge(string Path, long Size, long Limit);
