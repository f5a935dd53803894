namespace PlanKit.Plugins.Workers;

/// <summary>Where the added plugins run: each in a worker process of its own, from its first need until the host is disposed of.</summary>
/// <param name="command">How a worker is started.</param>
/// <param name="limits">What each may take.</param>
/// <param name="time">The clock.</param>
public sealed class PluginWorkers(WorkerCommand command, WorkerLimits limits, TimeProvider time)
{
    private readonly Dictionary<string, PluginProcess> _processes = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a worker ends after each check, so that what comes to light only then (PK0911) stands in the result. For a host
    /// that checks one plan; one that checks many learns of it at the end, from <see cref="PluginHost.FaultsAtUnload"/>. It counts
    /// for workers that are started from then on.
    /// </summary>
    public bool EndAfterCheck { get; set; }

    /// <summary>Whether a plugin runs in a worker: one that came with the program does not.</summary>
    internal static bool Isolates(InstalledPlugin installed) => installed.Root.Origin == PluginOrigin.Added;

    /// <summary>The plugin's process; it is started where it is not there yet, and not waited for.</summary>
    internal PluginProcess Find(InstalledPlugin installed, PluginCatalog catalog)
    {
        if (!_processes.TryGetValue(installed.Id, out PluginProcess? process))
        {
            PluginRoot[] roots = [.. catalog.Plugins.Select(plugin => plugin.Root).Distinct()];
            process = new PluginProcess(installed, limits, () => PluginWorker.Start(command, installed.Id, roots, limits, time))
            {
                EndsAfterCheck = EndAfterCheck,
            };
            _processes.Add(installed.Id, process);
        }

        return process;
    }

    /// <summary>Ends all processes.</summary>
    /// <returns>What came to light then, by plugin.</returns>
    internal IEnumerable<(string Plugin, string Fault)> End()
    {
        foreach ((string id, PluginProcess process) in _processes)
        {
            foreach (string fault in process.Close())
            {
                yield return (id, fault);
            }

            process.Dispose();
        }

        _processes.Clear();
    }
}
