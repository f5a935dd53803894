namespace PlanKit.Cli.Checking;

/// <summary>The path of a file or folder without links.</summary>
internal static class RealPath
{
    /// <summary>Follows every link in a path. What cannot be followed stays as it is.</summary>
    /// <param name="path">Absolute.</param>
    public static string Of(string path)
    {
        string root = Path.GetPathRoot(path)!;
        string real = root;
        foreach (string name in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Target(Path.Join(real, name));
        }

        return real;
    }

    private static string Target(string path)
    {
        try
        {
            var entry = new DirectoryInfo(path);
            return entry.LinkTarget is null ? path : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A loop of links, or a folder that may not be read: opening the file will say so.
            return path;
        }
    }
}
