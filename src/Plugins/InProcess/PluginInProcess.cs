using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.InProcess;

/// <summary>An added plugin in this process: what it changes of the process is put back, and told, as in a worker.</summary>
/// <param name="identity">The plugin.</param>
/// <param name="surroundings">How the process was before any such plugin came.</param>
internal sealed class PluginInProcess(PluginIdentity identity, ProcessSurroundings surroundings)
{
    // One at a time in the whole process: else nobody could tell which of them changed it.
    private static readonly Lock Checking = new();

    private readonly Lock _noting = new();
    private readonly List<ChangedSurrounding> _changedAtLoad = [];

    public PluginIdentity Identity => identity;

    /// <summary>What it does wrong where nobody waits for it.</summary>
    public LateFaults Late { get; } = new();

    /// <summary>Runs code of the plugin that belongs to its loading.</summary>
    public T Load<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        finally
        {
            List<ChangedSurrounding> changed = surroundings.Restore();
            lock (_noting)
            {
                _changedAtLoad.AddRange(changed);
            }
        }
    }

    /// <summary>Checks a plan.</summary>
    /// <returns>What the plugin found, what it threw, and what it changed.</returns>
    public ImmutableArray<Diagnostic> Check(Func<ImmutableArray<Diagnostic>> check)
    {
        ImmutableArray<Diagnostic> found;
        List<ChangedSurrounding> changed;
        lock (Checking)
        {
            found = check();
            changed = surroundings.Restore();
        }

        lock (_noting)
        {
            return found.AddRange(_changedAtLoad.Union(changed).Select(each => WorkerFaultText.ToDiagnostic(each, Identity)));
        }
    }
}
