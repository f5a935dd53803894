using PlanKit.Analysis;
using PlanKit.Model;

namespace PlanKit.Plugins.Workers;

/// <summary>Where the added plugins run: each in a worker process of its own, from its first need until the host is disposed of.</summary>
/// <param name="command">How a worker is started.</param>
/// <param name="limits">What each may take unless a plan's profile says otherwise.</param>
/// <param name="time">The clock.</param>
/// <param name="journal">Takes what plugins write, and how they crash; null: that is forgotten with the host.</param>
public sealed class PluginWorkers(WorkerCommand command, WorkerLimits limits, TimeProvider time, PluginJournal? journal = null)
{
    private readonly Dictionary<(string Plugin, WorkerLimits Limits), PluginProcess> _processes = [];

    /// <summary>
    /// Whether a worker ends after each check, so that what comes to light only then (PK0911) stands in the result. For a host
    /// that checks one plan; one that checks many learns of it at the end, from <see cref="PluginHost.FaultsAtUnload"/>. It counts
    /// for workers that are started from then on.
    /// </summary>
    public bool EndAfterCheck { get; set; }

    /// <summary>Whether a plugin runs in a worker: one that came with the program does not, nor one whose owner trusts it to run within it.</summary>
    internal static bool Isolates(InstalledPlugin installed) => !installed.RunsInProcess;

    /// <summary>The plugin's process; it is started where it is not there yet, and not waited for.</summary>
    /// <param name="installed">The plugin.</param>
    /// <param name="catalog">All plugins.</param>
    /// <param name="profile">Its limits count. Plans of other limits have another process.</param>
    internal PluginProcess Find(InstalledPlugin installed, PluginCatalog catalog, PlanProfile profile)
    {
        WorkerLimits own = limits.With(profile);
        if (!_processes.TryGetValue((installed.Id, own), out PluginProcess? process))
        {
            var load = WorkerLoad.Of(installed, catalog);
            process = new PluginProcess(installed, own, () => PluginWorker.Start(command, load, own, time))
            {
                EndsAfterCheck = EndAfterCheck,
                Journal = journal,
            };
            _processes.Add((installed.Id, own), process);
        }

        return process;
    }

    /// <summary>Ends all processes.</summary>
    /// <returns>What came to light then, by plugin.</returns>
    internal IEnumerable<(PluginIdentity Plugin, string Fault)> End()
    {
        foreach (PluginProcess process in _processes.Values)
        {
            foreach (string fault in process.Close())
            {
                yield return (process.Identity, fault);
            }

            process.Dispose();
        }

        _processes.Clear();
    }
}
