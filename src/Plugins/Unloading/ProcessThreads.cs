using System.Globalization;

namespace PlanKit.Plugins.Unloading;

/// <summary>
/// The threads of this process that are no part of .NET itself. .NET lists no threads; Linux does, with the names that .NET
/// gives them. On other systems none are known.
/// </summary>
internal static class ProcessThreads
{
    private const string Folder = "/proc/self/task";

    // The system keeps 15 characters.
    private static readonly string[] RuntimeNames =
        [".NET TP", ".NET Timer", ".NET Tiered", ".NET Finalizer", ".NET SigHandler", ".NET SynchManag", ".NET EventPipe", ".NET Sockets"];

    /// <summary>The names of the threads by their numbers.</summary>
    public static Dictionary<int, string> Now()
    {
        var threads = new Dictionary<int, string>();
        if (!OperatingSystem.IsLinux())
        {
            return threads;
        }

        foreach (string folder in Directory.EnumerateDirectories(Folder))
        {
            if (NameOf(folder) is { } name && !Array.Exists(RuntimeNames, known => name.StartsWith(known, StringComparison.Ordinal)))
            {
                threads.Add(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), name);
            }
        }

        return threads;
    }

    private static string? NameOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "comm")).TrimEnd('\n');
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
