using PlanKit.Analysis;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.InProcess;

/// <summary>The added plugins that one host runs in this process. Members may be called from any thread.</summary>
internal sealed class GuardedPlugins
{
    private readonly Lock _finding = new();
    private readonly Dictionary<string, PluginInProcess> _plugins = new(StringComparer.Ordinal);
    private ProcessSurroundings? _surroundings;

    /// <summary>The plugin; how the process is before any comes is noted with the first.</summary>
    public PluginInProcess Find(InstalledPlugin installed)
    {
        lock (_finding)
        {
            if (!_plugins.TryGetValue(installed.Id, out PluginInProcess? plugin))
            {
                plugin = new PluginInProcess(installed.Manifest!.Identity, _surroundings ??= ProcessSurroundings.Capture());
                _plugins.Add(installed.Id, plugin);
            }

            return plugin;
        }
    }

    /// <summary>What came to light since their last checks, by plugin.</summary>
    public IEnumerable<(PluginIdentity Plugin, string Fault)> TakeLateFaults() =>
        _plugins.Values.SelectMany(plugin => plugin.Late.Take().Select(fault => (plugin.Identity, fault)));
}
