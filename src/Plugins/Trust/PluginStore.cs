using System.Collections.Immutable;
using System.Globalization;
using OneOf;
using PlanKit.Ledger;

namespace PlanKit.Plugins;

/// <summary>The user's own plugins: adds, trusts and removes them. What is done either happens as a whole or not at all.</summary>
/// <remarks>
/// Disk errors (<see cref="IOException"/>, <see cref="UnauthorizedAccessException"/>) pass to the caller; the lock and the plugins
/// are then as they were. Several programs may use one store at once: each waits for its turn (<see cref="PluginRootGuard"/>).
/// </remarks>
public sealed class PluginStore
{
    private readonly string _root;

    /// <summary>A store.</summary>
    /// <param name="root">The folder that holds the user's plugins. It is made when the first plugin is added.</param>
    public PluginStore(string root) => _root = Path.GetFullPath(root);

    /// <summary>
    /// Puts back the plugins that a process which was killed had taken away to replace them: all that the lock holds where the caller has the
    /// <see cref="PluginRootGuard"/> and is about to change something.
    /// </summary>
    public void PutBackReplaced() => StrayFolders.PutBackReplaced(_root);

    /// <summary>
    /// The same for whoever only reads: it looks whether a plugin that was taken away is missing from its place, or has one there that the lock does
    /// not hold, and changes nothing otherwise. Where it cannot be done, nothing is said: then the plugin is missing, or changed.
    /// </summary>
    public void PutBackMissing()
    {
        try
        {
            if (StrayFolders.AnyIsMissing(_root) && PluginRootGuard.Take(_root).TryPickT0(out PluginRootGuard? guard, out _))
            {
                using PluginRootGuard held = guard;
                PutBackReplaced();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever changes the plugins next tries again.
        }
    }

    /// <summary>Copies a plugin in and trusts it.</summary>
    /// <param name="preview">What the user has seen and agreed to.</param>
    /// <param name="catalog">The plugins there are, wherever they lie.</param>
    /// <param name="replaces">
    /// Whether a plugin of its id among the user's own makes room for it. Default: it does not. Where anything fails, that one stays.
    /// </param>
    /// <param name="beforeWriting">Called once nothing speaks against it, before anything is written. What it throws passes to the caller.</param>
    /// <returns>
    /// What is trusted now; or the plugin of its id that is there; or why it could not be used (<see cref="Conflicting"/>,
    /// <see cref="NotSupported"/>, a requirement that is not there or not trusted) or was <see cref="Changed"/> since the preview; or why
    /// the lock cannot be read.
    /// </returns>
    public OneOf<LockedPlugin, AlreadyInstalled, PluginState, FileFault> Add(
        PluginPreview preview, PluginCatalog catalog, bool replaces = false, Action? beforeWriting = null)
    {
        if (PluginRootGuard.Take(_root).TryPickT1(out FileFault? busy, out PluginRootGuard? guard))
        {
            return busy;
        }

        using PluginRootGuard held = guard;
        StrayFolders.Sweep(_root, inUse: Path.GetFullPath(preview.Folder));
        if (!PluginLockFile.Read(_root).TryPickT0(out var trusted, out var fault))
        {
            return fault;
        }

        InstalledPlugin[] present = [.. ReadOwn().Where(plugin => plugin.Id == preview.Manifest.Id)];
        if (present.Length > (replaces ? 1 : 0))
        {
            return new AlreadyInstalled(preview.Manifest.Id, present[0].Manifest?.Version, [.. present.Select(plugin => plugin.Folder)]);
        }

        string? replaced = present is [var old] ? old.Folder : null;
        if (FindObstacle(preview, catalog, replaced) is { } obstacle)
        {
            return obstacle;
        }

        beforeWriting?.Invoke();
        Directory.CreateDirectory(_root);
        string aside = StrayFolders.NameIn(_root, "adding");
        try
        {
            if (CopyTo(aside, preview) is { } changed)
            {
                return changed;
            }

            MoveIn(aside, replaced, replaced ?? FreeFolder(preview.Manifest.Id), trusted.With(preview.Locked));
        }
        finally
        {
            StrayFolders.Delete(aside);
        }

        return preview.Locked;
    }

    /// <summary>Trusts a plugin that lies in the store already.</summary>
    /// <param name="preview">What the user has seen and agreed to, of a folder in the store.</param>
    /// <param name="catalog">The plugins there are, wherever they lie.</param>
    /// <param name="inProcess">Whether its code may run within the program, where nothing contains its faults. Default: it may not.</param>
    /// <param name="beforeWriting">Called once nothing speaks against it, before anything is written. What it throws passes to the caller.</param>
    /// <returns>
    /// What is trusted now; or why it could not be used (<see cref="Conflicting"/>, <see cref="NotSupported"/>, a requirement that is not there
    /// or not trusted) or was <see cref="Changed"/> since the preview; or why the lock cannot be read.
    /// </returns>
    public OneOf<LockedPlugin, PluginState, FileFault> Trust(
        PluginPreview preview, PluginCatalog catalog, bool inProcess = false, Action? beforeWriting = null)
    {
        if (PluginRootGuard.Take(_root).TryPickT1(out FileFault? busy, out PluginRootGuard? guard))
        {
            return busy;
        }

        using PluginRootGuard held = guard;
        StrayFolders.PutBackReplaced(_root);
        if (preview.Locked.ChangesIn(preview.Folder) is { IsEmpty: false } changes)
        {
            return new Changed(preview.Manifest.Id, changes);
        }

        if (!PluginLockFile.Read(_root).TryPickT0(out var trusted, out var fault))
        {
            return fault;
        }

        if (FindObstacle(preview, catalog, replaced: null) is { } obstacle)
        {
            return obstacle;
        }

        beforeWriting?.Invoke();
        LockedPlugin locked = preview.Locked with { RunsInProcess = inProcess };
        PluginLockFile.Write(_root, trusted.With(locked));
        return locked;
    }

    /// <summary>Removes a plugin and the trust in it.</summary>
    /// <param name="named">Its id or, where several folders hold the id, its folder.</param>
    /// <returns>What was removed; or that there is none; or that several folders hold the id; or why the lock cannot be read.</returns>
    public OneOf<RemovedPlugin, NotInstalled, SeveralInstalled, FileFault> Remove(string named)
    {
        if (PluginRootGuard.Take(_root).TryPickT1(out FileFault? busy, out PluginRootGuard? guard))
        {
            return busy;
        }

        using PluginRootGuard held = guard;
        StrayFolders.Sweep(_root);
        ImmutableArray<InstalledPlugin> own = ReadOwn();
        InstalledPlugin[] meant = [.. own.Where(plugin => plugin.Folder == named || plugin.Id == named)];
        if (meant.Length != 1)
        {
            return meant.Length == 0 ? new NotInstalled([_root]) : new SeveralInstalled(named, [.. meant.Select(plugin => plugin.Folder)]);
        }

        if (!PluginLockFile.Read(_root).TryPickT0(out var trusted, out var fault))
        {
            return fault;
        }

        (string id, string folder) = (meant[0].Id, meant[0].Folder);
        InstalledPlugin[] doubles = [.. own.Where(plugin => plugin.Id == id && plugin.Folder != folder)];

        // Out of the catalog's sight in one step; what cannot be deleted then is no plugin any more.
        string aside = StrayFolders.NameIn(_root, "removed");
        Directory.Move(folder, aside);
        bool keepsTrust = trusted.Find(id) is { } locked && Array.Exists(doubles, plugin => locked.ChangesIn(plugin.Folder).IsEmpty);
        WriteLockOrElse(keepsTrust ? trusted : trusted.Without(id), () => Directory.Move(aside, folder));
        StrayFolders.Discard(aside);
        StrayFolders.DiscardReplaced(folder);
        return new RemovedPlugin(id, folder) { IsLastOfItsId = doubles.Length == 0 };
    }

    private ImmutableArray<InstalledPlugin> ReadOwn() => PluginCatalog.Read(new PluginRoot(_root, PluginOrigin.Added)).Plugins;

    /// <summary>
    /// Why a plugin could not be used if it were trusted; null where it could. What the user has set aside or what crashed may be asked for
    /// again at any time, and so is no reason. What another program changed while this one waited counts.
    /// </summary>
    private PluginState? FindObstacle(PluginPreview preview, PluginCatalog catalog, string? replaced)
    {
        PluginRoot[] roots = [.. catalog.Plugins.Select(plugin => plugin.Root).Where(root => root.Folder != _root).Distinct(), new(_root, PluginOrigin.Added)];
        return ConflictCheck.FindDouble(preview, PluginCatalog.Read(roots), replaced) ?? Reason(PluginCatalog.StateOf(preview, roots));

        static PluginState? Reason(PluginState state) => state switch
        {
            Active or Disabled or Malfunctioned => null,
            RequirementRefused refused => Reason(refused.State) is null ? null : refused,
            _ => state,
        };
    }

    /// <summary>Moves a plugin's folder into its place, and writes the lock. Where either fails, what was in the place is there again.</summary>
    private void MoveIn(string aside, string? replaced, string folder, PluginLock trusted)
    {
        string? before = replaced is null ? null : StrayFolders.NameForReplaced(replaced);
        if (before is not null)
        {
            Directory.Move(folder, before);
        }

        bool isMovedIn = false;
        try
        {
            Directory.Move(aside, folder);
            isMovedIn = true;
        }
        finally
        {
            if (!isMovedIn && before is not null)
            {
                Directory.Move(before, folder);
            }
        }

        WriteLockOrElse(trusted, () =>
        {
            StrayFolders.Delete(folder);
            if (before is not null)
            {
                Directory.Move(before, folder);
            }
        });
        StrayFolders.Discard(before);
    }

    // Nothing keeps a folder from bearing another plugin's id as its name.
    private string FreeFolder(string id)
    {
        string folder = Path.Combine(_root, id);
        for (int number = 2; Path.Exists(folder); number++)
        {
            folder = Path.Combine(_root, string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"));
        }

        return folder;
    }

    private static Changed? CopyTo(string target, PluginPreview preview)
    {
        ImmutableArray<FileChange>.Builder missing = ImmutableArray.CreateBuilder<FileChange>();
        foreach ((string path, Digest digest) in preview.Files)
        {
            string from = Path.Combine(preview.Folder, path);
            string to = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (!File.Exists(from) || PluginFiles.IsLink(new FileInfo(from)))
            {
                missing.Add(new FileChange(path, digest, null));
                continue;
            }

            // Contents alone: no permissions, no attributes, and no more than was shown.
            using FileStream copy = File.Create(to);
            if (!PluginFiles.IsEmpty(new FileInfo(from)))
            {
                using FileStream source = File.OpenRead(from);
                source.CopyTo(copy);
            }
        }

        ImmutableArray<FileChange> changes = missing.Count > 0 ? missing.ToImmutable() : preview.Locked.ChangesIn(target);
        return changes.IsEmpty ? null : new Changed(preview.Manifest.Id, changes);
    }

    private void WriteLockOrElse(PluginLock trusted, Action undo)
    {
        bool written = false;
        try
        {
            PluginLockFile.Write(_root, trusted);
            written = true;
        }
        finally
        {
            if (!written)
            {
                undo();
            }
        }
    }
}
