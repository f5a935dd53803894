using System.Collections.Immutable;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// One plugin in workers of its own: one at a time, a new one after one that failed. Members may be called from any thread;
/// requests are answered one after another.
/// </summary>
internal sealed class PluginProcess : IDisposable
{
    private readonly Lock _asking = new();
    private readonly InstalledPlugin _installed;
    private readonly Func<OneOf<PluginWorker, WorkerFault>> _start;
    private OneOf<PluginWorker, WorkerFault> _worker;
    private bool _isLoaded;
    private bool _hasEnded;
    private RefusedPlugin? _refusal;
    private Dictionary<string, DiagnosticDescriptor> _rules = new(StringComparer.Ordinal);

    /// <summary>Starts the first worker, and does not wait for it. Before each start the plugin's files are compared with what was trusted.</summary>
    /// <param name="installed">The plugin.</param>
    /// <param name="limits">What a worker may take.</param>
    /// <param name="start">Starts a worker.</param>
    public PluginProcess(InstalledPlugin installed, WorkerLimits limits, Func<OneOf<PluginWorker, WorkerFault>> start)
    {
        _installed = installed;
        _start = start;
        _worker = StartUnchanged();
        Limits = limits;
    }

    public WorkerLimits Limits { get; }

    /// <summary>Whether the worker ends after each check, so that what comes to light at its end goes into the check's result.</summary>
    public bool EndsAfterCheck { get; init; }

    /// <summary>Whether one of its workers ended before its answer was whole.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Takes what the plugin writes, and how it crashes; null: that is forgotten.</summary>
    public PluginJournal? Journal { get; init; }

    public PluginIdentity Identity => _installed.Manifest!.Identity;

    /// <summary>The rules whose findings the plugin can mend, once it is loaded.</summary>
    public ImmutableArray<string> FixableRules { get; private set; } = [];

    /// <summary>The rules of the plugin, once it is loaded.</summary>
    public ImmutableArray<DiagnosticDescriptor> Rules => [.. _rules.Values];

    /// <summary>Announces a plan to a worker that is still loading the plugin; elsewhere it does nothing. <see cref="Ask"/> about it all the same.</summary>
    public void Announce(byte[] payload)
    {
        lock (_asking)
        {
            if (!_isLoaded && _worker.TryPickT0(out PluginWorker? worker, out _))
            {
                worker.Announce(payload);
            }
        }
    }

    /// <summary>Waits until the plugin is loaded.</summary>
    /// <returns>The plugin; or why it cannot be used.</returns>
    public OneOf<PluginProcess, RefusedPlugin> Load()
    {
        lock (_asking)
        {
            if (_refusal is { } malfunctioned)
            {
                return malfunctioned;
            }

            if (_isLoaded)
            {
                return this;
            }

            if (_hasEnded)
            {
                Restart();
            }

            if (AwaitLoad() is { } fault)
            {
                // What cannot be loaded is not tried again.
                _refusal = fault.Refusal ?? _installed.Refuse(new Malfunctioned(
                    PluginFault.WorkerFailed,
                    WorkerFaultText.ToDiagnostic(fault, Identity, Limits, Limits.Start, Location.None).Message));
            }

            return _refusal is { } refused ? refused : this;
        }
    }

    /// <summary>Asks the plugin, in a new worker where the last one failed.</summary>
    /// <typeparam name="T">What the answer says.</typeparam>
    /// <param name="kind">What is asked.</param>
    /// <param name="payload">What about.</param>
    /// <param name="allowed">For how long.</param>
    /// <param name="read">Reads the answer. Where it throws for what a plugin may have written there, the worker is garbled.</param>
    public OneOf<T, WorkerFault> Ask<T>(FrameKind kind, byte[] payload, TimeSpan allowed, Func<IReadOnlyList<Frame>, T> read)
    {
        lock (_asking)
        {
            if (_refusal is { } malfunctioned)
            {
                return WorkerFault.Of(malfunctioned);
            }

            if (!_isLoaded)
            {
                Restart();
                if (AwaitLoad() is { } failed)
                {
                    return failed;
                }

                if (_refusal is { } refused)
                {
                    return WorkerFault.Of(refused);
                }
            }

            PluginWorker worker = _worker.AsT0;
            if (worker.Ask(kind, payload, allowed).TryPickT0(out IReadOnlyList<Frame>? answer, out WorkerFault? fault))
            {
                try
                {
                    return read(answer);
                }
                catch (Exception exception) when (IsOfGarbledAnswer(exception))
                {
                    fault = worker.EndAsGarbled();
                }
            }

            HasFailed = true;
            Note(fault, allowed);
            End();
            return fault;
        }
    }

    /// <summary>What the manifest says of an exporter of this plugin.</summary>
    public ExporterDescription Describe(string exporter) => _installed.Manifest!.Provides.Exporters.First(known => known.Name == exporter);

    /// <summary>The rule of an id; null where the plugin has none such.</summary>
    public DiagnosticDescriptor? RuleOf(string id) => _rules.GetValueOrDefault(id);

    /// <summary>Lets the worker end.</summary>
    /// <returns>What came to light then, in a line each; an empty line where it had to be ended by force.</returns>
    public IReadOnlyList<string> Close()
    {
        lock (_asking)
        {
            IReadOnlyList<string> faults = _isLoaded ? _worker.AsT0.Close() : [];
            End();
            return faults;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_asking)
        {
            End();
        }
    }

    // Null where the worker has answered: then the plugin is loaded, or refused.
    private WorkerFault? AwaitLoad()
    {
        if (!_worker.TryPickT0(out PluginWorker? worker, out WorkerFault? fault))
        {
            return fault;
        }

        if (worker.AwaitLoad().TryPickT0(out IReadOnlyList<Frame>? answer, out fault))
        {
            try
            {
                _refusal = TakeRules(answer);
                NoteLoad();
                _isLoaded = _refusal is null;
                if (!_isLoaded)
                {
                    End();
                }

                return null;
            }
            catch (Exception exception) when (IsOfGarbledAnswer(exception))
            {
                fault = worker.EndAsGarbled();
            }
        }

        Note(fault, Limits.Start);
        End();
        return fault;
    }

    // An answer that says too little, or the same twice.
    private static bool IsOfGarbledAnswer(Exception exception) => exception is InvalidDataException or ArgumentException;

    // One that was never started has not crashed.
    private void Note(WorkerFault fault, TimeSpan allowed) =>
        _refusal = fault.End != WorkerEnd.NotStarted
            && Journal?.NoteCrash(Identity.Id, WorkerFaultText.ToDiagnostic(fault, Identity, Limits, allowed, Location.None).Message) is { } state
                ? _installed.Refuse(state)
                : null;

    private void NoteLoad()
    {
        LocalizableText? fault = (_refusal?.State as Malfunctioned)?.Problem;
        if (fault != _installed.LoadFault)
        {
            Journal?.NoteLoadFault(Identity.Id, fault);
        }
    }

    private RefusedPlugin? TakeRules(IReadOnlyList<Frame> answer)
    {
        var payload = new PayloadReader(answer[0].Payload);
        if (answer[0].Kind == FrameKind.Refused)
        {
            return _installed.Refuse(new Malfunctioned((PluginFault)payload.ReadInt32(), payload.ReadLocalizable()));
        }

        _rules = payload.ReadEach(DescriptorSerializer.Read).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        FixableRules = payload.ReadTexts();
        return null;
    }

    private void Restart()
    {
        _worker = StartUnchanged();
        _hasEnded = false;
    }

    private OneOf<PluginWorker, WorkerFault> StartUnchanged() => _installed.Locked!.ChangesIn(_installed.Folder) is { IsEmpty: false } changes
        ? WorkerFault.Of(_installed.Refuse(new Changed(_installed.Id, changes)))
        : _start();

    private void End()
    {
        _hasEnded = true;
        _isLoaded = false;
        _worker.Switch(
            worker =>
            {
                worker.Dispose();
                if (worker.Log.Length > 0)
                {
                    Journal?.NoteOutput(Identity.Id, worker.Log.ToString());
                }
            },
            _ => { });
        _worker = new WorkerFault(WorkerEnd.Ended, null, "", "", "");
    }
}
