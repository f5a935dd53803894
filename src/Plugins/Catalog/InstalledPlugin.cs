using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A plugin's folder and what is known of it without running any of its code. Immutable.</summary>
public sealed class InstalledPlugin
{
    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the folder lies.</summary>
    public required PluginRoot Root { get; init; }

    /// <summary>What <c>plugin.json</c> says; null where it cannot be understood.</summary>
    public required PluginManifest? Manifest { get; init; }

    /// <summary>Whether it can be used, and if not, why.</summary>
    public required PluginState State { get; init; }

    /// <summary>What was trusted; null where nothing was.</summary>
    public required LockedPlugin? Locked { get; init; }

    /// <summary>Whether the host that started this worker has compared its files with what was trusted.</summary>
    internal bool HasBeenCompared { get; init; }

    /// <summary>Why it could not be loaded the last time; null where it could be, or was not asked for.</summary>
    internal LocalizableText? LoadFault { get; init; }

    /// <summary>Whether it has code; else it has only rules, which this program looks after. True where the manifest cannot be understood.</summary>
    public bool HasCode => Manifest is not { Assembly: null };

    /// <summary>Whether what it brings runs within the program: it came with it, whoever trusted it said so, or it has no code.</summary>
    public bool RunsInProcess => Root.Origin == PluginOrigin.Bundled || Locked is { RunsInProcess: true } || !HasCode;

    /// <summary>The id; where the manifest cannot be understood, the folder's name.</summary>
    public string Id => Manifest?.Id ?? HiddenCharacters.Show(Path.GetFileName(Folder));

    /// <summary>
    /// What differs from what was trusted of this plugin, or where nothing was, from what is in its folder, in one that is to take its place; by path.
    /// </summary>
    /// <param name="other">The one that is to take its place.</param>
    public ImmutableArray<FileChange> ChangesTo(PluginPreview other) => FileChange.Between(
        Locked?.Files ?? PluginFiles.Hash(Folder).ToImmutableSortedDictionary(file => file.Key, file => file.Value!, StringComparer.Ordinal),
        other.Files.ToImmutableSortedDictionary(file => file.Key, Digest? (file) => file.Value, StringComparer.Ordinal));

    /// <summary>The same in another state.</summary>
    internal InstalledPlugin WithState(PluginState state) =>
        new() { Folder = Folder, Root = Root, Manifest = Manifest, Locked = Locked, HasBeenCompared = HasBeenCompared, LoadFault = LoadFault, State = state };

    /// <summary>The same with what kept it from being loaded the last time.</summary>
    internal InstalledPlugin WithLoadFault(LocalizableText fault) =>
        new() { Folder = Folder, Root = Root, Manifest = Manifest, Locked = Locked, HasBeenCompared = HasBeenCompared, LoadFault = fault, State = State };

    /// <summary>The refusal of this plugin for its state.</summary>
    internal RefusedPlugin Refuse(PluginState state) => new(Id, Folder, state) { Version = Manifest?.Version };
}
