using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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
    private readonly ProcessSurroundings _surroundings = ProcessSurroundings.Capture();
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private List<ChangedSurrounding> _changedAtLoad = [];
    private LoadedCode? _code;
    private AnalysisDriver? _driver;
    private PlanSnapshot? _announced;

    /// <summary>Loads the plugin and tells the host its rules, or why it cannot be used.</summary>
    /// <returns>Whether it can be used.</returns>
    public bool Load()
    {
        if (!host.LoadCode(plugin).TryPickT0(out LoadedCode? code, out RefusedPlugin? refused))
        {
            channel.Write(FrameKind.Refused, PayloadWriter.Write(payload =>
            {
                payload.Write((int)((refused.State as Malfunctioned)?.Fault ?? PluginFault.CorruptAssembly));
                payload.Write(refused.State.Explanation);
            }));
            channel.Write(FrameKind.Done, []);
            return false;
        }

        _code = code;
        ImmutableArray<DiagnosticDescriptor> rules = code.Rules();
        foreach (DiagnosticDescriptor rule in rules)
        {
            _rules.Add(rule.Id);
        }

        ImmutableArray<string> fixable = code.FixableRules();
        _changedAtLoad = _surroundings.Restore();
        channel.Write(FrameKind.Loaded, PayloadWriter.Write(payload =>
        {
            payload.WriteEach(rules, DescriptorSerializer.Write);
            payload.WriteEach(fixable, static (payload, rule) => payload.WriteWhole(rule));
        }));
        channel.Write(FrameKind.Done, []);
        return true;
    }

    /// <summary>Answers one request.</summary>
    public void Answer(Frame request)
    {
        var payload = new PayloadReader(request.Payload);
        switch (request.Kind)
        {
            case FrameKind.Announce:
                _announced = SnapshotSerializer.Read(payload);
                return;
            case FrameKind.AnalyzeAnnounced when _announced is { } announced:
                _announced = null;
                Analyze(announced);
                break;
            case FrameKind.Analyze:
                Analyze(SnapshotSerializer.Read(payload));
                break;
            case FrameKind.Unload:
                Unload();
                break;
            case FrameKind.Import:
                Import(payload);
                break;
            case FrameKind.Propose:
                Propose(payload);
                break;
            case FrameKind.Export:
                Export(payload);
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
        channel.Write(FrameKind.Unloaded, PayloadWriter.Write(payload => UnloadSerializer.Write(payload, isGone, holders, host.FaultsAtUnload)));
    }

    // A method of its own: what it has on its stack would hold the plugin.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Release()
    {
        WeakReference context = host.ContextOf(plugin);
        _code = null;
        _driver = null;
        host.Dispose();
        return context;
    }

    private void Analyze(PlanSnapshot snapshot)
    {
        _driver ??= AnalysisDriver.Create(Array.ConvertAll(_code!.Analyzers, Trace));
        ImmutableArray<Diagnostic> found = _driver.Collect(snapshot);
        List<ChangedSurrounding> changed = _surroundings.Restore();
        if (changed.Count + _changedAtLoad.Count > 0)
        {
            found = found.AddRange(_changedAtLoad.Union(changed).Select(each => WorkerFaultText.ToDiagnostic(each, _code!.Plugin)));
        }

        channel.Write(FrameKind.Findings, PayloadWriter.Write(payload => WorkerFindings.Write(payload, _rules, found)));
    }

    private RegisteredAnalyzer Trace(PlanAnalyzer analyzer) => new(new TracedAnalyzer(analyzer, note), _code!.Plugin) { Name = analyzer.GetType().Name };

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; the host is told.")]
    private void Propose(PayloadReader payload)
    {
        string asked = "";
        try
        {
            PlanSnapshot snapshot = SnapshotSerializer.Read(payload);
            DiagnosticDescriptor rule = DescriptorSerializer.Read(payload);
            Diagnostic diagnostic = FindingSerializer.Read(payload, snapshot, _ => rule);
            var fixes = new List<PlanFix>();
            foreach (PlanFixProvider provider in _code!.FixProviders)
            {
                asked = provider.GetType().Name;
                if (provider.FixableDiagnosticIds.Contains(rule.Id, StringComparer.Ordinal))
                {
                    note.Write(asked, "");
                    ImmutableArray<PlanFix> proposed = provider.ProposeFixes(snapshot, diagnostic);
                    fixes.AddRange(proposed.IsDefault ? [] : proposed);
                }
            }

            channel.Write(FrameKind.Proposed, PayloadWriter.Write(answer => answer.WriteEach([.. fixes], FixSerializer.Write)));
        }
        catch (Exception exception)
        {
            Tell(exception, asked);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; the host is told.")]
    private void Export(PayloadReader payload)
    {
        try
        {
            string exporter = payload.ReadText();
            ExportRequest request = ExportSerializer.Read(payload);
            host.LoadExporter(exporter).Switch(
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
            Tell(exception);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; the host is told.")]
    private void Import(PayloadReader payload)
    {
        try
        {
            host.LoadImporter(payload.ReadText()).Switch(
                found =>
                {
                    note.Write(found.Importer.GetType().Name, "");
                    OneOf<SourceText, UnreadableDocument> read = found.Importer.Import(payload.ReadBytes());
                    channel.Write(FrameKind.Imported, PayloadWriter.Write(answer =>
                    {
                        answer.Write(read.IsT0);
                        read.Switch(text => answer.WriteWhole(text.ToString()), unreadable => answer.Write(unreadable.Reason));
                    }));
                },
                unknown => Tell("", unknown.Message),
                refused => Tell("", refused.Message));
        }
        catch (Exception exception)
        {
            Tell(exception);
        }
    }

    private void Tell(Exception exception, string part = "") => Tell(exception.GetType().Name, LocalizableText.Same(ForeignText.MessageOf(exception)), part);

    private void Tell(string exception, LocalizableText message, string part = "") => channel.Write(FrameKind.Threw, PayloadWriter.Write(payload =>
    {
        payload.WriteWhole(part);
        payload.WriteWhole(exception);
        payload.Write(message);
    }));
}
