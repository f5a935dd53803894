namespace PlanKit.Storage;

/// <summary>The system did not let a file be read or written. What was there before is unchanged.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Kind">Why.</param>
/// <param name="Detail">The system's or SQLite's own words, for whoever examines it: technical, not translated.</param>
public sealed record FileFault(string Path, FileFaultKind Kind, string Detail)
{
    /// <summary>What a failed attempt to read or write another file than a plan file comes to.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="exception">An <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.</param>
    public static FileFault From(string path, Exception exception) => FileFailures.ToFault(path, exception);
}
