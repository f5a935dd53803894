using System.Collections.Immutable;

namespace PlanKit.Plugins;

/// <summary>
/// Refuses plugins that claim the same id, rule prefix, exporter, importer, kind of document or template. A plugin that nobody trusts can't take
/// a name away from one that is trusted: then only the untrusted one is refused. One that is disabled claims nothing.
/// </summary>
internal static class ConflictCheck
{
    internal static ImmutableArray<InstalledPlugin> Apply(ImmutableArray<InstalledPlugin> plugins)
    {
        Dictionary<PluginClaim, List<InstalledPlugin>> claimants = Claimants(plugins.Where(CanClaim));
        return [.. plugins.Select(plugin => CanClaim(plugin) && FindConflict(plugin, claimants) is { } conflict ? plugin.WithState(conflict) : plugin)];
    }

    /// <summary>The plugins elsewhere that bear the id of one that is about to be trusted, in whatever state; null where there is none.</summary>
    /// <param name="preview">The one to be trusted.</param>
    /// <param name="catalog">The plugins there are.</param>
    /// <param name="replaced">The folder that makes room for it; null where none does.</param>
    internal static Conflicting? FindDouble(PluginPreview preview, PluginCatalog catalog, string? replaced)
    {
        // An id is disabled and trusted wherever it lies, so that two of one id can never be told apart.
        InstalledPlugin[] doubles =
        [
            .. catalog.Plugins.Where(plugin => plugin.Manifest?.Id == preview.Manifest.Id && plugin.Folder != preview.Folder && plugin.Folder != replaced),
        ];
        return doubles.Length == 0
            ? null
            : Conflict(new PluginClaim(PluginClaimKind.Id, preview.Manifest.Id), PluginDiscovery.Take(preview), doubles);
    }

    private static Conflicting? FindConflict(InstalledPlugin plugin, Dictionary<PluginClaim, List<InstalledPlugin>> claimants)
    {
        foreach (PluginClaim claim in ClaimsOf(plugin.Manifest!))
        {
            InstalledPlugin[] rivals =
                [.. claimants[claim].Where(other => other != plugin && (plugin.State is Untrusted || other.State is not Untrusted))];
            if (rivals.Length > 0)
            {
                return Conflict(claim, plugin, rivals);
            }
        }

        return null;
    }

    private static Conflicting Conflict(PluginClaim claim, InstalledPlugin plugin, IEnumerable<InstalledPlugin> rivals) =>
        new(claim, ClaimantOf(plugin), [.. rivals.Select(ClaimantOf).OrderBy(rival => rival.Folder, StringComparer.Ordinal)]);

    private static PluginClaimant ClaimantOf(InstalledPlugin plugin) => new(plugin.Id, plugin.Folder, plugin.Root.Origin);

    private static bool CanClaim(InstalledPlugin plugin) => plugin.State is Active or Untrusted or Malfunctioned;

    private static Dictionary<PluginClaim, List<InstalledPlugin>> Claimants(IEnumerable<InstalledPlugin> plugins)
    {
        var claimants = new Dictionary<PluginClaim, List<InstalledPlugin>>();
        foreach (InstalledPlugin plugin in plugins)
        {
            foreach (PluginClaim claim in ClaimsOf(plugin.Manifest!))
            {
                if (!claimants.TryGetValue(claim, out List<InstalledPlugin>? others))
                {
                    claimants.Add(claim, others = []);
                }

                others.Add(plugin);
            }
        }

        return claimants;
    }

    private static IEnumerable<PluginClaim> ClaimsOf(PluginManifest manifest) =>
    [
        new PluginClaim(PluginClaimKind.Id, manifest.Id),
        .. manifest.RulePrefix is { } prefix ? [new PluginClaim(PluginClaimKind.RulePrefix, prefix)] : Array.Empty<PluginClaim>(),
        .. manifest.Provides.Exporters.Select(exporter => new PluginClaim(PluginClaimKind.Exporter, exporter.Name)),
        .. manifest.Provides.Importers.Select(importer => new PluginClaim(PluginClaimKind.Importer, importer.Name)),
        .. manifest.Provides.Importers.SelectMany(importer => importer.FileExtensions).Select(extension => new PluginClaim(PluginClaimKind.DocumentExtension, extension)),
        .. manifest.Provides.Templates.Select(template => new PluginClaim(PluginClaimKind.Template, template)),
    ];
}
