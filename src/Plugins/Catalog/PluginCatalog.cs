using System.Collections.Immutable;
using OneOf;
using PlanKit.Extensibility;
using PlanKit.Plugins.Rules;

namespace PlanKit.Plugins;

/// <summary>
/// All plugins on this computer, with what they bring and whether they can be used. It is made from manifests and locks
/// alone: no plugin's code runs. Immutable; what changes on the disk afterwards is not seen, except that a plugin's
/// files are compared with the lock when it is loaded.
/// </summary>
public sealed class PluginCatalog
{
    private readonly ImmutableArray<string> _roots;

    private PluginCatalog(ImmutableArray<string> roots, ImmutableArray<InstalledPlugin> plugins, FileFault? stateFault)
    {
        _roots = roots;
        Plugins = plugins;
        StateFault = stateFault;
    }

    /// <summary>
    /// Why it is not known which plugins are disabled or crashed too often: the file cannot be understood. Null where it can be. All plugins
    /// then count as enabled.
    /// </summary>
    public FileFault? StateFault { get; }

    /// <summary>The plugins: by root in the order given, then by folder in ordinal order.</summary>
    public ImmutableArray<InstalledPlugin> Plugins { get; }

    /// <summary>What the usable plugins can export, by name.</summary>
    public IEnumerable<ExporterDescription> Exporters => Plugins
        .Where(plugin => plugin.State is Active)
        .SelectMany(plugin => plugin.Manifest!.Provides.Exporters)
        .OrderBy(exporter => exporter.Name, StringComparer.Ordinal);

    /// <summary>Reads the manifests and locks of some folders. What is wrong with a plugin becomes its state; nothing is thrown for it.</summary>
    /// <param name="roots">The bundled plugins' folder first. A folder that does not exist holds no plugins.</param>
    /// <exception cref="IOException">A root exists and cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static PluginCatalog Read(params IReadOnlyList<PluginRoot> roots) => Read(roots, named: []);

    /// <summary>
    /// Reads the manifests and locks of some folders, with plugins that somebody named outright for one command. Each of these
    /// stands in the place of those of its id, and is trusted as it is shown in its preview.
    /// </summary>
    /// <param name="roots">The bundled plugins' folder first. A folder that does not exist holds no plugins.</param>
    /// <param name="named">The plugins that were named.</param>
    /// <exception cref="IOException">A root exists and cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static PluginCatalog Read(IReadOnlyList<PluginRoot> roots, IReadOnlyList<PluginPreview> named) => Read(roots, named, enabled: null);

    /// <summary>How a plugin would stand if it were enabled.</summary>
    /// <param name="roots">The bundled plugins' folder first.</param>
    /// <param name="id">The plugin.</param>
    public static OneOf<InstalledPlugin, RefusedPlugin> FindEnabled(IReadOnlyList<PluginRoot> roots, string id) => Read(roots, named: [], id).Find(id);

    private static PluginCatalog Read(IReadOnlyList<PluginRoot> roots, IReadOnlyList<PluginPreview> named, string? enabled)
    {
        (ImmutableSortedDictionary<string, PluginRecord> records, FileFault? fault) = ReadRecords(roots);
        records = enabled is null ? records : records.Remove(enabled);
        ImmutableArray<InstalledPlugin> found =
        [
            .. roots.SelectMany(PluginDiscovery.FindIn)
                .Where(plugin => !named.Any(preview => preview.Manifest.Id == plugin.Id))
                .Select(plugin => Judge(plugin, records)),
            .. named.Select(PluginDiscovery.Take),
        ];
        return new PluginCatalog(
            [.. roots.Select(root => root.Folder)],
            RequirementCheck.Apply(ConflictCheck.Apply(found)),
            fault);
    }

    /// <summary>How a plugin would stand if it were trusted as it is shown, in the place of those of its id.</summary>
    internal static PluginState StateOf(PluginPreview preview, IReadOnlyList<PluginRoot> roots) =>
        Read(roots, [preview]).Plugins.Single(plugin => plugin.Root.Origin == PluginOrigin.Named).State;

    /// <summary>A few plugins that another program, which has read all, found to be usable together.</summary>
    internal static PluginCatalog Of(ImmutableArray<InstalledPlugin> plugins) => new([], plugins, stateFault: null);

    /// <summary>The plugin and those that it requires, and those that they require, each once.</summary>
    internal IEnumerable<InstalledPlugin> WithRequired(InstalledPlugin plugin)
    {
        var found = new List<InstalledPlugin> { plugin };
        for (int i = 0; i < found.Count; i++)
        {
            foreach (string id in found[i].Manifest?.Requires ?? [])
            {
                if (Find(id).TryPickT0(out InstalledPlugin? required, out _) && !found.Contains(required))
                {
                    found.Add(required);
                }
            }
        }

        return found;
    }

    /// <summary>The ids of the plugins that require one, and of those that require these, in whatever state; each once.</summary>
    /// <param name="id">The one that is required; it need not be there.</param>
    public ImmutableArray<string> FindDependents(string id)
    {
        var found = new List<string> { id };
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(Plugins.Where(plugin => plugin.Manifest?.Requires.Contains(found[i], StringComparer.Ordinal) == true)
                .Select(plugin => plugin.Id).Distinct(StringComparer.Ordinal).Except(found, StringComparer.Ordinal).ToArray());
        }

        return [.. found.Skip(1)];
    }

    /// <summary>
    /// The same with every trusted plugin's files compared with the lock, the rules read that plugins state in files, and those malfunctioned
    /// that could not be loaded the last time, for lists that people read. Reads every file of every such plugin.
    /// </summary>
    public PluginCatalog WithFilesCompared()
    {
        ImmutableArray<InstalledPlugin> compared =
        [
            .. Plugins.Select(plugin => plugin.State is Active && FaultIn(plugin) is { } fault ? plugin.WithState(fault) : plugin),
        ];
        return new PluginCatalog(_roots, RequirementCheck.Apply(compared), StateFault);
    }

    private static PluginState? FaultIn(InstalledPlugin plugin) =>
        plugin.Locked is { } locked && locked.ChangesIn(plugin.Folder) is { IsEmpty: false } changes
            ? new Changed(plugin.Id, changes)
            : RulesFile.Read(plugin.Folder, plugin.Manifest!).Match(
                _ => plugin.LoadFault is { } last ? PluginFaultText.NotLoadedLastTime(last) : null,
                PluginState? (malformed) => malformed);

    /// <summary>The plugin of an id, if it can be used.</summary>
    public OneOf<InstalledPlugin, RefusedPlugin> Find(string id)
    {
        // An untrusted double of a trusted plugin does not stand in its way.
        InstalledPlugin[] named = [.. Plugins.Where(plugin => plugin.Id == id).OrderBy(plugin => plugin.State is Active ? 0 : 1)];
        return named switch
        {
            [] => new RefusedPlugin(id, null, new NotInstalled(_roots)),
            [{ State: Active } usable, ..] => usable,
            [var refused, ..] => refused.Refuse(refused.State),
        };
    }

    // What is remembered of bundled plugins lies with the user's own: the program's folder belongs to somebody else.
    private static (ImmutableSortedDictionary<string, PluginRecord> Records, FileFault? Fault) ReadRecords(IReadOnlyList<PluginRoot> roots) =>
        roots.FirstOrDefault(root => root.Origin == PluginOrigin.Added) is { } user
            ? PluginRecordFile.Read(user.Folder).Match(
                records => (records, (FileFault?)null),
                fault => (PluginRecordFile.Empty, fault))
            : (PluginRecordFile.Empty, null);

    private static InstalledPlugin Judge(InstalledPlugin plugin, ImmutableSortedDictionary<string, PluginRecord> records) =>
        plugin.State is not Active || records.GetValueOrDefault(plugin.Id) is not { } record ? plugin
            : record.State is { } state ? plugin.WithState(state)
            : record.LoadFault is { } fault ? plugin.WithLoadFault(fault)
            : plugin;

    /// <summary>The names of what the usable plugins bring of one kind, in ordinal order.</summary>
    internal IEnumerable<string> NamesOf(Func<ProvidedParts, IEnumerable<string>> names) => Plugins
        .Where(plugin => plugin.State is Active)
        .SelectMany(plugin => names(plugin.Manifest!.Provides))
        .Order(StringComparer.Ordinal);

    /// <summary>The importer that claims documents with some ending, of a usable plugin before a refused one; null where none does.</summary>
    internal ImporterDescription? FindImporter(string extension)
    {
        bool Reads(ImporterDescription importer) => importer.FileExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
        return FindProvider(parts => parts.Importers.Any(Reads))?.Manifest!.Provides.Importers.First(Reads);
    }

    /// <summary>The plugin whose manifest satisfies a condition: a usable one before a refused one; null where there is none.</summary>
    internal InstalledPlugin? FindProvider(Func<ProvidedParts, bool> provides) => Plugins
        .Where(plugin => plugin.Manifest is not null && provides(plugin.Manifest.Provides))
        .OrderBy(plugin => plugin.State is Active ? 0 : 1)
        .FirstOrDefault();
}
