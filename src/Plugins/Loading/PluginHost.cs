using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.Extensions.DependencyInjection;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Fixes;
using PlanKit.Model;
using PlanKit.Plugins.InProcess;
using PlanKit.Plugins.Rules;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins;

/// <summary>
/// Loads plugins, each when something that it brings is first needed, and gives out what they bring. Before a plugin's code
/// runs, its files are compared with the lock. A plugin that could not be loaded is not tried again.
/// </summary>
/// <remarks>Members may be called from any thread.</remarks>
public sealed class PluginHost : IDisposable
{
    private readonly Lock _loading = new();
    private readonly UnchangedPlugins _unchanged;
    private readonly Dictionary<string, LoadedPlugin> _loaded = new(StringComparer.Ordinal);
    private readonly Stack<LoadedPlugin> _inOrder = new();
    private readonly PluginLoadMode _mode;
    private readonly TimeProvider _time;
    private readonly PluginWorkers? _workers;
    private readonly CompiledPlugins? _compiled;
    private readonly GuardedPlugins _guarded = new();
    private bool _disposed;

    /// <summary>Makes a host; nothing is loaded yet.</summary>
    /// <param name="catalog">The plugins there are.</param>
    /// <param name="mode">How their assemblies are loaded.</param>
    /// <param name="time">The clock that plugins are offered.</param>
    /// <param name="workers">Where added plugins run; null: in this process, as the bundled ones do.</param>
    /// <param name="compiled">The plugins that are part of this program, which can load no others; null: this program loads plugins' code.</param>
    public PluginHost(PluginCatalog catalog, PluginLoadMode mode, TimeProvider time, PluginWorkers? workers = null, CompiledPlugins? compiled = null)
    {
        Catalog = catalog;
        _unchanged = new UnchangedPlugins(catalog);
        _mode = mode;
        _time = time;
        _workers = workers;
        _compiled = compiled;
    }

    /// <summary>The plugins there are.</summary>
    public PluginCatalog Catalog { get; }

    /// <summary>What plugins threw while <see cref="Dispose"/> disposed of what they had made; empty before.</summary>
    public ImmutableArray<RefusedPlugin> FaultsAtUnload { get; private set; } = [];

    /// <summary>Takes what plugins throw while they are disposed of, in their own words, beside <see cref="FaultsAtUnload"/>. Null: nobody does.</summary>
    internal LateFaults? Late { get; init; }

    /// <summary>Loads a plugin, or gives the one that is loaded already.</summary>
    /// <remarks>
    /// The plugins that it requires are known by then to be installed and trusted. The code of each is loaded when a service
    /// of it is first asked for, so that checking a plan does not load the Excel library.
    /// </remarks>
    /// <param name="id">The plugin.</param>
    /// <exception cref="InvalidOperationException">The plugin has no code: ask for its analyzers.</exception>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public OneOf<LoadedPlugin, RefusedPlugin> Load(string id)
    {
        lock (_loading)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_loaded.TryGetValue(id, out LoadedPlugin? loaded))
            {
                return loaded;
            }

            if (_unchanged.Find(id).TryPickT0(out InstalledPlugin? installed, out RefusedPlugin? refused)
                && LoadNow(installed).TryPickT0(out loaded, out refused))
            {
                _loaded.Add(id, loaded);
                _inOrder.Push(loaded);
                return loaded;
            }

            _unchanged.Refuse(id, refused);
            return refused;
        }
    }

    /// <summary>
    /// Starts the workers of some plugins and does not wait for them, so that they start while the host reads the plan. What is wrong
    /// with a plugin, <see cref="LoadAnalyzers(PlanProfile, IEnumerable{string})"/> tells.
    /// </summary>
    /// <param name="profile">What it allows plugins in workers to take counts.</param>
    /// <param name="ids">The plugins.</param>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public void StartWorkers(PlanProfile profile, params IEnumerable<string> ids)
    {
        foreach (string id in ids)
        {
            FindProcess(id, profile);
        }
    }

    /// <summary>Loads the analyzers of some plugins.</summary>
    /// <param name="ids">The plugins; each counts once.</param>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public LoadedAnalyzers LoadAnalyzers(params IEnumerable<string> ids) => LoadAnalyzers(PlanProfile.Empty, ids);

    /// <summary>Loads the analyzers of some plugins for plans of one profile.</summary>
    /// <param name="profile">What it allows plugins in workers to take counts.</param>
    /// <param name="ids">The plugins; each counts once.</param>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public LoadedAnalyzers LoadAnalyzers(PlanProfile profile, params IEnumerable<string> ids) => LoadAnalyzers(profile, ids, soon: null);

    /// <summary>Loads the analyzers of some plugins to check a plan with: it is sent to those in workers while they are loaded.</summary>
    /// <param name="soon">The plan that is checked first. What its profile allows plugins in workers to take counts.</param>
    /// <param name="ids">The plugins; each counts once.</param>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public LoadedAnalyzers LoadAnalyzers(PlanSnapshot soon, params IEnumerable<string> ids) => LoadAnalyzers(soon.Plan.Profile, ids, soon);

    private LoadedAnalyzers LoadAnalyzers(PlanProfile profile, IEnumerable<string> ids, PlanSnapshot? soon)
    {
        ImmutableArray<RegisteredAnalyzer>.Builder analyzers = ImmutableArray.CreateBuilder<RegisteredAnalyzer>();
        ImmutableArray<RefusedPlugin>.Builder refusals = ImmutableArray.CreateBuilder<RefusedPlugin>();
        string[] wanted = [.. ids.Distinct(StringComparer.Ordinal)];
        var round = new WorkerRound();

        // All workers start side by side, before the first is waited for.
        PluginProcess[] processes = [.. wanted.Select(id => FindProcess(id, profile)).OfType<PluginProcess>()];
        if (soon is not null && processes.Length > 0)
        {
            round.Announce(soon, processes);
        }

        foreach (string id in wanted)
        {
            FindUsable(id).Match(installed => LoadAnalyzers(installed, profile, round), refused => refused).Switch(analyzers.AddRange, refusals.Add);
        }

        return new LoadedAnalyzers(analyzers.ToImmutable(), refusals.ToImmutable());
    }

    /// <summary>Loads the analyzers and fix providers of a plugin's code, without the rules that it states in a file: these run in no worker.</summary>
    /// <param name="id">The plugin; it has code.</param>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    internal OneOf<LoadedCode, RefusedPlugin> LoadCode(string id) => Load(id).Match(
        plugin => plugin.Take(loaded => RuleCheck.Check(plugin.Manifest, loaded.CreateAnalyzers())).Match<OneOf<LoadedCode, RefusedPlugin>>(
            analyzers => new LoadedCode(plugin.Identity, analyzers, () => FixProvidersOf(plugin)),
            refused => refused),
        refused => refused);

    // Both parts of a plugin, or neither: what is missing would pass for approval.
    private OneOf<ImmutableArray<RegisteredAnalyzer>, RefusedPlugin> LoadAnalyzers(InstalledPlugin installed, PlanProfile profile, WorkerRound round)
    {
        if (!RulesFile.Read(installed.Folder, installed.Manifest!).TryPickT0(out var written, out var malformed))
        {
            return installed.Refuse(malformed);
        }

        ImmutableArray<RegisteredAnalyzer> rules = [.. written.Select(rule => rule.Register(installed.Manifest!.Identity))];
        if (installed.Manifest!.Assembly is null)
        {
            return rules;
        }

        OneOf<ImmutableArray<RegisteredAnalyzer>, RefusedPlugin> code = FindProcess(installed.Id, profile) is { } process
            ? process.Load().Match<OneOf<ImmutableArray<RegisteredAnalyzer>, RefusedPlugin>>(
                plugin => ImmutableArray.Create(round.Register(plugin)),
                refused => refused)
            : LoadHere(installed);
        return code.Match<OneOf<ImmutableArray<RegisteredAnalyzer>, RefusedPlugin>>(
            loaded => RuleCheck.Compare(installed.Manifest, rules, loaded) is { } fault ? installed.Refuse(fault) : rules.AddRange(loaded),
            refused => refused);
    }

    private OneOf<ImmutableArray<RegisteredAnalyzer>, RefusedPlugin> LoadHere(InstalledPlugin installed)
    {
        if (FindInProcess(installed) is not { } plugin)
        {
            return LoadCode(installed.Id).Match<OneOf<ImmutableArray<RegisteredAnalyzer>, RefusedPlugin>>(
                loaded => loaded.Analyzers.Select(analyzer => new RegisteredAnalyzer(analyzer, loaded.Plugin)).ToImmutableArray(),
                refused => refused);
        }

        return plugin.Load(() => LoadCode(installed.Id).Match<OneOf<ImmutableArray<RegisteredAnalyzer>, RefusedPlugin>>(
            loaded => ImmutableArray.Create(
                new RegisteredAnalyzer(new InProcessAnalyzer(plugin, loaded, loaded.Rules(), _workers!), loaded.Plugin) { Name = loaded.Plugin.Id }),
            refused => refused));
    }

    /// <summary>
    /// Loads the fix providers of some plugins: by plugin in the order asked for, then as the plugin registered them. A plugin
    /// that cannot be used brings none; <see cref="LoadAnalyzers(IEnumerable{string})"/> says why.
    /// </summary>
    /// <param name="ids">The plugins; each counts once.</param>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public ImmutableArray<RegisteredFixProvider> LoadFixProviders(params IEnumerable<string> ids) => LoadFixProviders(PlanProfile.Empty, ids);

    /// <summary>The same for plans of one profile.</summary>
    /// <param name="profile">What it allows plugins in workers to take counts.</param>
    /// <param name="ids">The plugins; each counts once.</param>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public ImmutableArray<RegisteredFixProvider> LoadFixProviders(PlanProfile profile, params IEnumerable<string> ids) =>
    [
        .. ids.Where(HasCode).Distinct(StringComparer.Ordinal).SelectMany(id => FindProcess(id, profile) is { } process ? FixProvidersOf(process) : Load(id).Match(
            plugin => FixProvidersOf(plugin).Select(provider => new RegisteredFixProvider(provider, plugin.Identity)),
            refused => [])),
    ];

    private static PlanFixProvider[] FixProvidersOf(LoadedPlugin plugin) =>
        plugin.Take<PlanFixProvider[]>(loaded => loaded.CreateFixProviders()).Match(found => found, _ => []);

    private static IEnumerable<RegisteredFixProvider> FixProvidersOf(PluginProcess process) => process.Load().Match<IEnumerable<RegisteredFixProvider>>(
        plugin => plugin.FixableRules.IsEmpty ? [] : [new RegisteredFixProvider(new WorkerFixProvider(plugin), plugin.Identity)],
        refused => []);

    /// <summary>Loads the plugin that brings an exporter, and gives the exporter.</summary>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    /// <param name="name">The exporter's name.</param>
    /// <param name="profile">What it allows plugins in workers to take counts. Null: the defaults.</param>
    public OneOf<RegisteredExporter, UnknownPart, RefusedPlugin> LoadExporter(string name, PlanProfile? profile = null) =>
        FindProvidingProcess(parts => parts.Exporters.Any(exporter => exporter.Name == name), profile ?? PlanProfile.Empty) is { } process
            ? process.Load().Match<OneOf<RegisteredExporter, UnknownPart, RefusedPlugin>>(
                plugin => new RegisteredExporter(new WorkerExporter(plugin, name), plugin.Describe(name), plugin.Identity),
                refused => refused)
            : LoadExporterHere(name);

    private OneOf<RegisteredExporter, UnknownPart, RefusedPlugin> LoadExporterHere(string name) =>
        LoadProvider(parts => parts.Exporters.Select(exporter => exporter.Name), name)
            .Match<OneOf<RegisteredExporter, UnknownPart, RefusedPlugin>>(
                plugin => plugin
                    .Take<IPlanExporter>(loaded => loaded.Services.GetServices<IPlanExporter>().FirstOrDefault(exporter => exporter.Name == name) is { } found
                        ? OneOf<IPlanExporter, Malfunctioned>.FromT0(found)
                        : PluginFaultText.MissingPart("exporters", name))
                    .Match<OneOf<RegisteredExporter, UnknownPart, RefusedPlugin>>(
                        found => new RegisteredExporter(found, plugin.Manifest.Provides.Exporters.First(exporter => exporter.Name == name), plugin.Identity),
                        refused => refused),
                unknown => unknown,
                refused => refused);

    /// <summary>Loads the plugin that brings an importer, and gives the importer.</summary>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public OneOf<RegisteredImporter, UnknownPart, RefusedPlugin> LoadImporter(string name) =>
        FindProvidingProcess(parts => parts.Importers.Any(importer => importer.Name == name), PlanProfile.Empty) is { } process
            ? process.Load().Match<OneOf<RegisteredImporter, UnknownPart, RefusedPlugin>>(
                plugin => new RegisteredImporter(new WorkerImporter(plugin, name), plugin.Identity),
                refused => refused)
            : LoadImporterHere(name);

    /// <summary>Loads the plugin that reads documents with some ending, and gives its importer.</summary>
    /// <param name="extension">The ending, with its dot; upper case counts as lower case.</param>
    /// <returns>The importer; or why the plugin cannot be used; null where none claims such documents.</returns>
    /// <exception cref="ObjectDisposedException">The host was disposed.</exception>
    public OneOf<RegisteredImporter, RefusedPlugin>? LoadImporterOf(string extension) =>
        Catalog.FindImporter(extension) is { } importer
            ? LoadImporter(importer.Name).Match<OneOf<RegisteredImporter, RefusedPlugin>?>(
                found => OneOf<RegisteredImporter, RefusedPlugin>.FromT0(found),
                unknown => throw new InvalidOperationException($"The catalog has no importer {unknown.Name}."),
                refused => OneOf<RegisteredImporter, RefusedPlugin>.FromT1(refused))
            : null;

    private OneOf<RegisteredImporter, UnknownPart, RefusedPlugin> LoadImporterHere(string name) =>
        LoadProvider(parts => parts.Importers.Select(importer => importer.Name), name)
            .Match<OneOf<RegisteredImporter, UnknownPart, RefusedPlugin>>(
                plugin => plugin
                    .Take<IPlanImporter>(loaded => loaded.Services.GetServices<IPlanImporter>().FirstOrDefault(importer => importer.Name == name) is { } found
                        ? OneOf<IPlanImporter, Malfunctioned>.FromT0(found)
                        : PluginFaultText.MissingPart("importers", name))
                    .Match<OneOf<RegisteredImporter, UnknownPart, RefusedPlugin>>(
                        found => new RegisteredImporter(found, plugin.Identity),
                        refused => refused),
                unknown => unknown,
                refused => refused);

    /// <summary>
    /// Reads a plugin's profile. The plugin's files are compared with the lock first. Its code runs only where the profile sets a parameter of
    /// one of its own rules, whose bounds the rule alone knows.
    /// </summary>
    /// <returns>The profile; an empty one where the plugin has none.</returns>
    public OneOf<PlanProfile, RefusedPlugin> ReadProfile(string id)
    {
        lock (_loading)
        {
            return _unchanged.Find(id).Match<OneOf<PlanProfile, RefusedPlugin>>(
                installed => installed.Manifest!.Profile is { } profile
                    ? ProfileFile.Read(Path.Combine(installed.Folder, profile), rule => FindRule(id, rule)).Match<OneOf<PlanProfile, RefusedPlugin>>(
                        read => read,
                        malformed => installed.Refuse(malformed))
                    : PlanProfile.Empty,
                refused => refused);
        }
    }

    /// <summary>Refers weakly to the load context of a plugin that is loaded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal WeakReference ContextOf(string id)
    {
        lock (_loading)
        {
            return new WeakReference(_loaded.TryGetValue(id, out LoadedPlugin? plugin) ? AssemblyLoadContext.GetLoadContext(plugin.Assembly) : null);
        }
    }

    /// <summary>Disposes of what plugins made, in the reverse order of loading, and unloads them where the mode allows it.</summary>
    public void Dispose()
    {
        lock (_loading)
        {
            _disposed = true;
            while (_inOrder.TryPop(out LoadedPlugin? plugin))
            {
                FaultsAtUnload = plugin.Unload(Late) is { } fault ? FaultsAtUnload.Add(fault) : FaultsAtUnload;
            }

            _loaded.Clear();
            foreach ((PluginIdentity plugin, string fault) in _guarded.TakeLateFaults().Concat(_workers?.End() ?? []))
            {
                FaultsAtUnload = FaultsAtUnload.Add(new RefusedPlugin(plugin.Id, null, PluginFaultText.Late(fault)) { Version = plugin.Version });
            }
        }
    }

    // Null where the plugin is not there, is refused, or runs in this process: what follows says which. Whether its files have changed, the process says.
    private PluginProcess? FindProcess(string id, PlanProfile profile)
    {
        lock (_loading)
        {
            return _workers is not null && Catalog.Find(id).TryPickT0(out InstalledPlugin? installed, out _) && RunsInWorker(installed)
                ? _workers.Find(installed, Catalog, profile)
                : null;
        }
    }

    private bool RunsInWorker(InstalledPlugin installed) =>
        installed.HasCode && (PluginWorkers.Isolates(installed) || (_compiled is not null && _compiled.Find(installed) is null));

    // Null for one that came with the program, which was tested with it and is to cost nothing; and in a worker, which looks after its plugin itself.
    private PluginInProcess? FindInProcess(InstalledPlugin installed) =>
        _workers is null || installed.Root.Origin == PluginOrigin.Bundled || RunsInWorker(installed) ? null : _guarded.Find(installed);

    private bool HasCode(string id) => Catalog.Find(id).Match(installed => installed.HasCode, _ => true);

    // The files of a plugin that is all code in a worker are compared before its worker starts.
    private OneOf<InstalledPlugin, RefusedPlugin> FindUsable(string id)
    {
        lock (_loading)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            OneOf<InstalledPlugin, RefusedPlugin> found = Catalog.Find(id);
            return found.TryPickT0(out InstalledPlugin? installed, out _) && installed.Manifest!.Rules is null && _workers is not null && RunsInWorker(installed)
                ? found
                : _unchanged.Find(id);
        }
    }

    private PluginProcess? FindProvidingProcess(Func<ProvidedParts, bool> provides, PlanProfile profile) =>
        Catalog.FindProvider(provides) is { State: Active } installed
            ? FindProcess(installed.Id, profile)
            : null;

    private DiagnosticDescriptor? FindRule(string plugin, string rule)
    {
        IEnumerable<RegisteredAnalyzer> analyzers =
            rule.StartsWith(ManifestRules.ReservedPrefix, StringComparison.Ordinal) ? CoreAnalyzers.All : LoadAnalyzers(plugin).Analyzers;
        return analyzers.SelectMany(analyzer => analyzer.Analyzer.SupportedDiagnostics).FirstOrDefault(known => known.Id == rule);
    }

    private OneOf<LoadedPlugin, UnknownPart, RefusedPlugin> LoadProvider(Func<ProvidedParts, IEnumerable<string>> names, string name) =>
        Catalog.FindProvider(parts => names(parts).Contains(name, StringComparer.Ordinal)) switch
        {
            null => new UnknownPart(name, [.. Catalog.NamesOf(names)]),
            { State: Active } installed => Load(installed.Id).Match<OneOf<LoadedPlugin, UnknownPart, RefusedPlugin>>(plugin => plugin, refused => refused),
            var refused => refused.Refuse(refused.State),
        };

    private OneOf<LoadedPlugin, RefusedPlugin> LoadNow(InstalledPlugin installed)
    {
        if (!installed.HasCode)
        {
            throw new InvalidOperationException($"The plugin {installed.Id} has no code to load.");
        }

        OneOf<LoadedPlugin, Malfunctioned> loaded = FindInProcess(installed) is { } plugin
            ? plugin.Load(() => PluginsInProcess.OfThisProcess.Load(plugin, () => Activate(installed)))
            : Activate(installed);
        return loaded.Match<OneOf<LoadedPlugin, RefusedPlugin>>(code => code, fault => installed.Refuse(fault));
    }

    private OneOf<LoadedPlugin, Malfunctioned> Activate(InstalledPlugin installed) =>
        PluginActivator.Load(installed, _mode, _compiled?.Find(installed), OfferedServices.For(Catalog, installed.Manifest!, _time, Load));
}
