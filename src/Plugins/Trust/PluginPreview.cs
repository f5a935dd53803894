using System.Collections.Immutable;
using PlanKit.Ledger;

namespace PlanKit.Plugins;

/// <summary>What somebody is about to trust: shown first, and compared again when it is done.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Manifest">What the plugin says of itself.</param>
/// <param name="Files">The hash of each file by path relative to the folder, with <c>/</c>, in ordinal order.</param>
/// <param name="TotalSize">All files together, in bytes.</param>
public sealed record PluginPreview(
    string Folder, PluginManifest Manifest, ImmutableSortedDictionary<string, Digest> Files, long TotalSize)
{
    /// <summary>The entry of the lock that trusting this makes.</summary>
    internal LockedPlugin Locked => new(Manifest.Id, Manifest.Version, Files);
}
