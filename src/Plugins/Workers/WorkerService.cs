using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Fixes;
using PlanKit.Plugins.Unloading;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Answers a host's requests about one plugin, in the worker.</summary>
/// <param name="host">Loads the plugin, and what it requires.</param>
/// <param name="channel">Leads to the host.</param>
/// <param name="note">Tells the host where the worker is.</param>
/// <param name="plugin">The plugin's id.</param>
/// <param name="watch">Sees what becomes of the plugin when it is unloaded; null: it is not to be.</param>
internal sealed class WorkerService(PluginHost host, FrameChannel channel, WorkerNote note, string plugin, UnloadWatch? watch)
{
    private ImmutableArray<RegisteredAnalyzer> _analyzers = [];
    private ImmutableArray<RegisteredFixProvider> _fixProviders = [];
    private readonly ProcessSurroundings _surroundings = ProcessSurroundings.Capture();
    private ImmutableArray<LocalizableText> _changedAtLoad = [];
    private AnalysisDriver? _driver;
    private PlanSnapshot? _announced;

    /// <summary>Loads the plugin and tells the host its rules, or why it cannot be used.</summary>
    /// <returns>Whether it can be used.</returns>
    public bool Load()
    {
        if (!host.LoadCodeAnalyzers(plugin).TryPickT0(out _analyzers, out RefusedPlugin? refused))
        {
            channel.Write(FrameKind.Refused, JsonPayload.Write(json =>
            {
                json.WriteNumber("fault", (int)((refused.State as Malfunctioned)?.Fault ?? PluginFault.CorruptAssembly));
                TextSerializer.Write(json, "problem", refused.State.Explanation);
            }));
            channel.Write(FrameKind.Done, []);
            return false;
        }

        _fixProviders = host.LoadFixProviders(plugin);
        _changedAtLoad = _surroundings.Restore();
        channel.Write(FrameKind.Loaded, JsonPayload.Write(json =>
        {
            json.WriteStartArray("rules");
            foreach (DiagnosticDescriptor rule in _analyzers.SelectMany(registered => registered.Analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id, StringComparer.Ordinal))
            {
                DescriptorSerializer.Write(json, rule);
            }

            json.WriteEndArray();
            json.WriteStartArray("fixes");
            foreach (string rule in _fixProviders.SelectMany(registered => registered.Provider.FixableDiagnosticIds).Distinct(StringComparer.Ordinal))
            {
                json.WriteStringValue(rule);
            }

            json.WriteEndArray();
        }));
        channel.Write(FrameKind.Done, []);
        return true;
    }

    /// <summary>Answers one request.</summary>
    public void Answer(WorkerRequest request)
    {
        switch (request)
        {
            case { Kind: FrameKind.Announce }:
                _announced = request.Snapshot;
                return;
            case { Kind: FrameKind.AnalyzeAnnounced } when _announced is { } announced:
                _announced = null;
                Analyze(announced);
                break;
            case { Kind: FrameKind.Unload }:
                Unload();
                break;
            case { Kind: FrameKind.Import }:
                Import(request.Json);
                break;
            case { Kind: FrameKind.Analyze, Snapshot: { } snapshot }:
                Analyze(snapshot);
                break;
            case { Kind: FrameKind.Propose, Snapshot: { } snapshot }:
                Propose(request.Json, snapshot);
                break;
            case { Kind: FrameKind.Export, Snapshot: { } snapshot }:
                Export(request.Json, snapshot);
                break;
            default:
                throw new InvalidDataException($"A worker cannot be asked for {request.Kind}.");
        }

        channel.Write(FrameKind.Done, []);
    }

    private void Unload()
    {
        WeakReference context = Release();
        bool isGone = UnloadWatch.AwaitEnd(context);
        ImmutableArray<ContextHolder> holders = isGone || watch is null ? [] : watch.FindHolders(context);
        channel.Write(FrameKind.Unloaded, JsonPayload.Write(json => UnloadSerializer.Write(json, isGone, holders, host.FaultsAtUnload)));
    }

    // A method of its own: what it has on its stack would hold the plugin.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Release()
    {
        WeakReference context = host.ContextOf(plugin);
        _analyzers = [];
        _fixProviders = [];
        _driver = null;
        host.Dispose();
        return context;
    }

    private void Analyze(PlanSnapshot snapshot)
    {
        _driver ??= AnalysisDriver.Create(_analyzers.Select(registered =>
            new RegisteredAnalyzer(new TracedAnalyzer(registered.Analyzer, note), registered.Plugin) { Name = registered.Name }));
        AnalysisResult result = _driver.Analyze(snapshot);
        channel.Write(FrameKind.Findings, JsonPayload.Write(json =>
        {
            json.WriteStartArray("findings");

            // What the driver itself has to say, of waivers, the host's own driver says.
            foreach (Finding finding in result.Findings.Where(finding => finding.Plugin != PluginIdentity.Core))
            {
                FindingSerializer.Write(json, finding.Diagnostic);
            }

            foreach (LocalizableText changed in _changedAtLoad.Union(_surroundings.Restore()))
            {
                FindingSerializer.Write(json, Diagnostic.Create(
                    WorkerDiagnostics.ChangedProcess, Location.None, Identity.ToString(), "", "", changed));
            }

            json.WriteEndArray();
        }));
    }

    private PluginIdentity Identity => host.Catalog.Find(plugin).Match(installed => installed.Manifest!.Identity, _ => new PluginIdentity(plugin, ""));

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; the host is told.")]
    private void Propose(JsonElement json, PlanSnapshot snapshot)
    {
        string asked = "";
        try
        {
            DiagnosticDescriptor rule = DescriptorSerializer.Read(json.GetProperty("rule"));
            Diagnostic diagnostic = FindingSerializer.Read(json.GetProperty("diagnostic"), snapshot, _ => rule);
            var fixes = new List<PlanFix>();
            foreach (PlanFixProvider provider in _fixProviders.Select(registered => registered.Provider))
            {
                asked = provider.GetType().Name;
                if (provider.FixableDiagnosticIds.Contains(rule.Id, StringComparer.Ordinal))
                {
                    note.Write(asked, "");
                    ImmutableArray<PlanFix> proposed = provider.ProposeFixes(snapshot, diagnostic);
                    fixes.AddRange(proposed.IsDefault ? [] : proposed);
                }
            }

            channel.Write(FrameKind.Proposed, JsonPayload.Write(answer => FixSerializer.Write(answer, "fixes", fixes)));
        }
        catch (Exception exception)
        {
            Tell(exception.GetType().Name, LocalizableText.Same(exception.Message), asked);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; the host is told.")]
    private void Export(JsonElement json, PlanSnapshot snapshot)
    {
        try
        {
            ExportRequest request = ExportSerializer.Read(json, snapshot);
            host.LoadExporter(json.GetProperty("exporter").GetString()!).Switch(
                found =>
                {
                    note.Write(found.Exporter.GetType().Name, "");
                    using var output = new FrameOutputStream(channel);
                    found.Exporter.Export(request, output);
                },
                unknown => Tell("", unknown.Message),
                refused => Tell("", refused.Message));
        }
        catch (Exception exception)
        {
            Tell(exception.GetType().Name, LocalizableText.Same(exception.Message));
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; the host is told.")]
    private void Import(JsonElement json)
    {
        try
        {
            host.LoadImporter(json.GetProperty("importer").GetString()!).Switch(
                found =>
                {
                    note.Write(found.Importer.GetType().Name, "");
                    OneOf<SourceText, UnreadableDocument> read = found.Importer.Import(json.GetProperty("content").GetBytesFromBase64());
                    channel.Write(FrameKind.Imported, JsonPayload.Write(answer => read.Switch(
                        text => answer.WriteString("text", TextSerializer.Whole(text.ToString())),
                        unreadable => TextSerializer.Write(answer, "unreadable", unreadable.Reason))));
                },
                unknown => Tell("", unknown.Message),
                refused => Tell("", refused.Message));
        }
        catch (Exception exception)
        {
            Tell(exception.GetType().Name, LocalizableText.Same(exception.Message));
        }
    }

    private void Tell(string exception, LocalizableText message, string part = "") => channel.Write(FrameKind.Threw, JsonPayload.Write(json =>
    {
        json.WriteString("part", part);
        json.WriteString("exception", exception);
        TextSerializer.Write(json, "message", message);
    }));
}
