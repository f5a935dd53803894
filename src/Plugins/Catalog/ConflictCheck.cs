using System.Collections.Immutable;

namespace PlanKit.Plugins;

/// <summary>
/// Refuses plugins that claim the same id, rule prefix, exporter, importer or template. A plugin that nobody trusts can't take
/// a name away from one that is trusted: then only the untrusted one is refused.
/// </summary>
internal static class ConflictCheck
{
    internal static ImmutableArray<InstalledPlugin> Apply(ImmutableArray<InstalledPlugin> plugins)
    {
        ILookup<PluginClaim, InstalledPlugin> claimants = plugins
            .Where(plugin => plugin.State is Active or Untrusted)
            .SelectMany(plugin => ClaimsOf(plugin.Manifest!).Select(claim => (Claim: claim, Plugin: plugin)))
            .ToLookup(pair => pair.Claim, pair => pair.Plugin);
        return [.. plugins.Select(plugin => plugin.State is Active or Untrusted && FindConflict(plugin, claimants) is { } conflict ? plugin.WithState(conflict) : plugin)];
    }

    /// <summary>The first name that a plugin about to be added has in common with one that is there; null where there is none.</summary>
    internal static Conflicting? FindConflict(PluginPreview preview, PluginCatalog catalog)
    {
        ILookup<PluginClaim, InstalledPlugin> claimants = catalog.Plugins
            .Where(plugin => plugin.Manifest is not null)
            .SelectMany(plugin => ClaimsOf(plugin.Manifest!).Select(claim => (Claim: claim, Plugin: plugin)))
            .ToLookup(pair => pair.Claim, pair => pair.Plugin);
        return ClaimsOf(preview.Manifest)
            .Where(claimants.Contains)
            .Select(claim => new Conflicting(claim, [.. claimants[claim].Select(plugin => plugin.Folder).Append(preview.Folder).Order(StringComparer.Ordinal)]))
            .FirstOrDefault();
    }

    private static Conflicting? FindConflict(InstalledPlugin plugin, ILookup<PluginClaim, InstalledPlugin> claimants)
    {
        foreach (PluginClaim claim in ClaimsOf(plugin.Manifest!))
        {
            IEnumerable<InstalledPlugin> rivals = claimants[claim]
                .Where(other => other != plugin && (plugin.State is Untrusted || other.State is Active));
            if (rivals.Any())
            {
                return new Conflicting(claim, [.. rivals.Append(plugin).Select(other => other.Folder).Order(StringComparer.Ordinal)]);
            }
        }

        return null;
    }

    private static IEnumerable<PluginClaim> ClaimsOf(PluginManifest manifest) =>
    [
        new PluginClaim(PluginClaimKind.Id, manifest.Id),
        .. manifest.RulePrefix is { } prefix ? [new PluginClaim(PluginClaimKind.RulePrefix, prefix)] : Array.Empty<PluginClaim>(),
        .. manifest.Provides.Exporters.Select(exporter => new PluginClaim(PluginClaimKind.Exporter, exporter.Name)),
        .. manifest.Provides.Importers.Select(importer => new PluginClaim(PluginClaimKind.Importer, importer)),
        .. manifest.Provides.Templates.Select(template => new PluginClaim(PluginClaimKind.Template, template)),
    ];
}
