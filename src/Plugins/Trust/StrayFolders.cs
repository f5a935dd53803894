namespace PlanKit.Plugins;

/// <summary>
/// Folders among the user's plugins in which something is being made or taken away. No program takes them for plugins, since
/// their names begin with a dot. A process that is killed leaves its own behind; the next one that changes the plugins removes it,
/// or puts it back where it was being replaced. The caller holds the <see cref="PluginRootGuard"/>, so that none of them is in use.
/// </summary>
internal static class StrayFolders
{
    private const string Beginning = ".aside-";
    private const string BeginningOfReplaced = Beginning + "replaced-";

    /// <summary>A name that nothing else bears.</summary>
    internal static string NameIn(string root, string purpose) => Path.Combine(root, $"{Beginning}{purpose}-{Path.GetRandomFileName()}");

    /// <summary>A name for a plugin's folder while another takes its place.</summary>
    internal static string NameForReplaced(string folder) =>
        Path.Combine(Path.GetDirectoryName(folder)!, $"{BeginningOfReplaced}{Path.GetRandomFileName()}-{Path.GetFileName(folder)}");

    /// <summary>Removes what killed processes left.</summary>
    internal static void Sweep(string root)
    {
        RestoreReplaced(root);
        foreach (string folder in Find(root, Beginning))
        {
            Discard(folder);
        }
    }

    /// <summary>Puts back the plugins that a killed process had taken away and not yet replaced.</summary>
    internal static void RestoreReplaced(string root)
    {
        foreach (string folder in Find(root, BeginningOfReplaced))
        {
            string name = Path.GetFileName(folder)[(BeginningOfReplaced.Length + Path.GetRandomFileName().Length + 1)..];
            if (!Directory.Exists(Path.Combine(root, name)))
            {
                Directory.Move(folder, Path.Combine(root, name));
            }
        }
    }

    /// <summary>Deletes a folder with all that is in it, where there is one.</summary>
    internal static void Delete(string? folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Deletes a folder that nobody needs any more; where that cannot be, the next one does it.</summary>
    internal static void Discard(string? folder)
    {
        try
        {
            Delete(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Litter is no reason to fail.
        }
    }

    private static string[] Find(string root, string beginning) =>
        Directory.Exists(root) ? Directory.GetDirectories(root, beginning + "*") : [];
}
