namespace PlanKit.Plugins;

/// <summary>
/// Folders among the user's plugins in which something is being made or taken away. No program takes them for plugins, since
/// their names begin with a dot. A process that is killed leaves its own behind; the next one that changes the plugins removes it.
/// </summary>
internal static class StrayFolders
{
    private const string Beginning = ".aside-";

    /// <summary>A name that nothing else bears.</summary>
    internal static string NameIn(string root, string purpose) => Path.Combine(root, $"{Beginning}{purpose}-{Path.GetRandomFileName()}");

    /// <summary>Removes what killed processes left. The caller holds the <see cref="PluginRootGuard"/>, so that none of them is in use.</summary>
    internal static void Sweep(string root)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        foreach (string folder in Directory.EnumerateDirectories(root, Beginning + "*"))
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
    }

    /// <summary>Deletes a folder with all that is in it, where there is one.</summary>
    internal static void Delete(string? folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
