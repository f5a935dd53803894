using System.Collections.Immutable;
using PlanKit.Ledger;

namespace PlanKit.Plugins;

/// <summary>A plugin as it was when it was trusted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Files">The hash of each of its files by path relative to its folder, with <c>/</c>, in ordinal order.</param>
public sealed record LockedPlugin(string Id, string Version, ImmutableSortedDictionary<string, Digest> Files)
{
    /// <summary>
    /// Whether whoever trusted it lets its code run within the program. Default: an added plugin runs in a process of its own. It
    /// counts for these files alone: a plugin that changed is trusted anew, and asked about anew.
    /// </summary>
    public bool RunsInProcess { get; init; }

    /// <summary>What differs in a folder from what was trusted, by path. Reads every file.</summary>
    /// <param name="folder">The plugin's folder.</param>
    public ImmutableArray<FileChange> ChangesIn(string folder) => FileChange.Between(Files, PluginFiles.Hash(folder));
}
