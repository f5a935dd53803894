namespace PlanKit.Storage;

/// <summary>The system did not let a file be read or written. What was there before is unchanged.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Kind">Why.</param>
/// <param name="Detail">The system's or SQLite's own words, for whoever examines it: technical, not translated.</param>
public sealed record FileFault(string Path, FileFaultKind Kind, string Detail);
