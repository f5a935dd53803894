using System.Collections.Immutable;

namespace PlanKit.Plugins;

/// <summary>Refuses plugins whose requirements are missing, refused themselves, or go round in a circle.</summary>
internal sealed class RequirementCheck
{
    private readonly Dictionary<string, InstalledPlugin> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PluginState> _states = new(StringComparer.Ordinal);

    private RequirementCheck(ImmutableArray<InstalledPlugin> plugins)
    {
        // Usable ones first: an untrusted double does not stand in their way.
        foreach (InstalledPlugin plugin in plugins.OrderBy(plugin => plugin.State is Active ? 0 : 1))
        {
            _byId.TryAdd(plugin.Id, plugin);
        }
    }

    internal static ImmutableArray<InstalledPlugin> Apply(ImmutableArray<InstalledPlugin> plugins)
    {
        var check = new RequirementCheck(plugins);
        return [.. plugins.Select(plugin => plugin.State is Active ? plugin.WithState(check.StateOf(plugin)) : plugin)];
    }

    private PluginState StateOf(InstalledPlugin plugin)
    {
        if (plugin.State is not Active)
        {
            return plugin.State;
        }

        if (!_states.TryGetValue(plugin.Id, out PluginState? state))
        {
            state = FindCycle(plugin) is { } cycle ? new RequirementCycle(cycle) : Judge(plugin.Manifest!);
            _states.Add(plugin.Id, state);
        }

        return state;
    }

    private PluginState Judge(PluginManifest manifest)
    {
        foreach (string requirement in manifest.Requires)
        {
            if (!_byId.TryGetValue(requirement, out InstalledPlugin? required))
            {
                return new RequirementMissing(requirement);
            }

            if (StateOf(required) is not Active and var refused)
            {
                return new RequirementRefused(requirement, refused);
            }
        }

        return new Active();
    }

    /// <summary>The shortest way from a plugin through its requirements back to itself; null where there is none.</summary>
    private ImmutableArray<string>? FindCycle(InstalledPlugin start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ways = new Queue<string[]>();
        ways.Enqueue([start.Id]);
        while (ways.TryDequeue(out string[]? way))
        {
            if (!_byId.TryGetValue(way[^1], out InstalledPlugin? last) || last.State is not Active)
            {
                continue;
            }

            foreach (string next in last.Manifest!.Requires)
            {
                if (next == start.Id)
                {
                    return [.. way, next];
                }

                if (seen.Add(next))
                {
                    ways.Enqueue([.. way, next]);
                }
            }
        }

        return null;
    }
}
