using System.Collections.Immutable;
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

    /// <summary>Copies a plugin in and trusts it.</summary>
    /// <param name="preview">What the user has seen and agreed to.</param>
    /// <param name="catalog">The plugins there are: a name that one of them bears cannot be claimed again.</param>
    /// <returns>What is trusted now; or the names that clash; or what changed since the preview; or why the lock cannot be read.</returns>
    public OneOf<LockedPlugin, Conflicting, Changed, FileFault> Add(PluginPreview preview, PluginCatalog catalog)
    {
        if (PluginRootGuard.Take(_root).TryPickT1(out FileFault? busy, out PluginRootGuard? guard))
        {
            return busy;
        }

        // What another program added while this one waited counts too.
        using PluginRootGuard held = guard;
        PluginRoot[] roots = [.. catalog.Plugins.Select(plugin => plugin.Root).Where(root => root.Folder != _root).Distinct()];
        if (ConflictCheck.FindConflict(preview, PluginCatalog.Read([.. roots, new PluginRoot(_root, PluginOrigin.Added)])) is { } conflict)
        {
            return conflict;
        }

        if (!PluginLockFile.Read(_root).TryPickT0(out var trusted, out var fault))
        {
            return fault;
        }

        Directory.CreateDirectory(_root);
        string aside = StrayFolders.NameIn(_root, "adding");
        try
        {
            if (CopyTo(aside, preview) is { } changed)
            {
                return changed;
            }

            Directory.Move(aside, FolderOf(preview.Manifest.Id));
        }
        finally
        {
            StrayFolders.Delete(aside);
        }

        WriteLockOrElse(trusted.With(preview.Locked), () => StrayFolders.Delete(FolderOf(preview.Manifest.Id)));
        return preview.Locked;
    }

    /// <summary>Trusts a plugin that lies in the store already.</summary>
    /// <param name="preview">What the user has seen and agreed to, of a folder in the store.</param>
    /// <param name="inProcess">Whether its code may run within the program, where nothing contains its faults. Default: it may not.</param>
    /// <returns>What is trusted now; or what changed since the preview; or why the lock cannot be read.</returns>
    public OneOf<LockedPlugin, Changed, FileFault> Trust(PluginPreview preview, bool inProcess = false)
    {
        if (PluginRootGuard.Take(_root).TryPickT1(out FileFault? busy, out PluginRootGuard? guard))
        {
            return busy;
        }

        using PluginRootGuard held = guard;
        if (preview.Locked.ChangesIn(preview.Folder) is { IsEmpty: false } changes)
        {
            return new Changed(changes);
        }

        if (!PluginLockFile.Read(_root).TryPickT0(out var trusted, out var fault))
        {
            return fault;
        }

        LockedPlugin locked = preview.Locked with { RunsInProcess = inProcess };
        PluginLockFile.Write(_root, trusted.With(locked));
        return locked;
    }

    /// <summary>Removes a plugin and the trust in it.</summary>
    /// <returns>What was removed; or that there is none; or why the lock cannot be read.</returns>
    public OneOf<RemovedPlugin, NotInstalled, FileFault> Remove(string id)
    {
        if (PluginRootGuard.Take(_root).TryPickT1(out FileFault? busy, out PluginRootGuard? guard))
        {
            return busy;
        }

        using PluginRootGuard held = guard;
        StrayFolders.Sweep(_root);
        string? folder = PluginCatalog.Read(new PluginRoot(_root, PluginOrigin.Added)).Plugins.FirstOrDefault(plugin => plugin.Id == id)?.Folder;
        if (folder is null)
        {
            return new NotInstalled([_root]);
        }

        if (!PluginLockFile.Read(_root).TryPickT0(out var trusted, out var fault))
        {
            return fault;
        }

        // Out of the catalog's sight in one step; what cannot be deleted then is no plugin any more.
        string aside = StrayFolders.NameIn(_root, "removed");
        Directory.Move(folder, aside);
        WriteLockOrElse(trusted.Without(id), () => Directory.Move(aside, folder));
        StrayFolders.Delete(aside);
        return new RemovedPlugin(id, folder);
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
            using FileStream source = File.OpenRead(from);
            using FileStream copy = File.Create(to);
            source.CopyTo(copy);
        }

        ImmutableArray<FileChange> changes = missing.Count > 0 ? missing.ToImmutable() : preview.Locked.ChangesIn(target);
        return changes.IsEmpty ? null : new Changed(changes);
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

    private string FolderOf(string id) => Path.Combine(_root, id);
}
