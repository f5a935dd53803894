namespace PlanKit.Plugins;

/// <summary>
/// Folders among the user's plugins in which something is being made or taken away. No program takes them for plugins, since
/// their names begin with a dot. A process that is killed leaves its own behind; the next one that changes the plugins removes it,
/// or puts it back where it was being replaced and the lock does not yet hold the other. The caller holds the <see cref="PluginRootGuard"/>, so that none of them is in use.
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

    /// <summary>Removes what killed processes left, after putting back what goes back.</summary>
    /// <param name="root">The folder that holds the plugins' folders.</param>
    /// <param name="inUse">A folder of these that the caller itself is making; null where there is none.</param>
    internal static void Sweep(string root, string? inUse = null)
    {
        PutBackReplaced(root);
        foreach (string folder in Find(root, Beginning))
        {
            // One that was replaced and is still there is neither in its place nor known to be needless.
            if (folder != inUse && !IsReplaced(folder))
            {
                Discard(folder);
            }
        }
    }

    /// <summary>
    /// Whether a plugin lies aside that was being replaced, and nothing is in its place, or something else than what the lock holds. So it is too while a
    /// program that lives replaces it: who has the <see cref="PluginRootGuard"/> knows.
    /// </summary>
    internal static bool AnyIsMissing(string root)
    {
        string[] replaced = Find(root, BeginningOfReplaced);
        PluginLock? trusted = replaced.Length == 0 ? null : ReadLock(root);
        return Array.Exists(replaced, aside => !Path.Exists(PlaceOf(aside)) || (IsLocked(aside, trusted) && !IsLocked(PlaceOf(aside), trusted)));
    }

    /// <summary>
    /// Ends what killed processes had begun to replace. The lock decides, which is written last: where what it holds is in the place, the one
    /// aside goes; where it is aside, it comes back, and the other goes. Where it is neither, because somebody changed the files, both stay.
    /// What the system refuses stays as it is.
    /// </summary>
    internal static void PutBackReplaced(string root)
    {
        string[] replaced = Find(root, BeginningOfReplaced);
        if (replaced.Length == 0)
        {
            return;
        }

        PluginLock? trusted = ReadLock(root);
        foreach ((string aside, bool isLocked) in replaced.Select(aside => (aside, IsLocked(aside, trusted))).OrderByDescending(one => one.Item2).ToArray())
        {
            try
            {
                PutBack(root, aside, isLocked, trusted);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The next one tries again. It is no reason not to do what was asked for.
            }
        }
    }

    /// <summary>Deletes what was replaced in a place, since nothing is to come back there any more.</summary>
    internal static void DiscardReplaced(string folder)
    {
        foreach (string aside in Find(Path.GetDirectoryName(folder)!, BeginningOfReplaced).Where(aside => PlaceOf(aside) == folder))
        {
            Discard(aside);
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
            Delete(Directory.Exists(folder) && IsReplaced(folder) ? NeverToComeBack(folder) : folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Litter is no reason to fail.
        }
    }

    private static void PutBack(string root, string aside, bool isLocked, PluginLock? trusted)
    {
        string place = PlaceOf(aside);
        if (!Path.Exists(place))
        {
            Directory.Move(aside, place);
        }
        else if (IsLocked(place, trusted))
        {
            Discard(aside);
        }
        else if (isLocked)
        {
            string other = NameIn(root, "removed");
            Directory.Move(place, other);
            Directory.Move(aside, place);
            Discard(other);
        }
    }

    private static PluginLock? ReadLock(string root) => PluginLockFile.Read(root).Match<PluginLock?>(all => all, _ => null);

    private static bool IsLocked(string folder, PluginLock? trusted)
    {
        try
        {
            return trusted is not null && Directory.Exists(folder) && PluginFiles.Hash(folder) is var files && trusted.Plugins.Any(plugin => FileChange.Between(plugin.Files, files).IsEmpty);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Half deleted and with its place free, it would be taken for one that is to come back.
    private static string NeverToComeBack(string folder)
    {
        string needless = NameIn(Path.GetDirectoryName(folder)!, "removed");
        Directory.Move(folder, needless);
        return needless;
    }

    private static bool IsReplaced(string folder) => Path.GetFileName(folder).StartsWith(BeginningOfReplaced, StringComparison.Ordinal);

    private static string PlaceOf(string replaced) => Path.Combine(
        Path.GetDirectoryName(replaced)!, Path.GetFileName(replaced)[(BeginningOfReplaced.Length + Path.GetRandomFileName().Length + 1)..]);

    private static string[] Find(string root, string beginning) =>
        Directory.Exists(root) ? [.. Directory.GetDirectories(root, beginning + "*").Where(HasPlace)] : [];

    // A name that this program never gives says nothing of a place.
    private static bool HasPlace(string folder) =>
        !IsReplaced(folder) || Path.GetFileName(folder).Length > BeginningOfReplaced.Length + Path.GetRandomFileName().Length + 1;
}
