using System.Collections.Immutable;

namespace PlanKit.Plugins;

/// <summary>The plugins of one folder that somebody trusts. Immutable.</summary>
public sealed class PluginLock
{
    private readonly ImmutableSortedDictionary<string, LockedPlugin> _plugins;

    private PluginLock(ImmutableSortedDictionary<string, LockedPlugin> plugins) => _plugins = plugins;

    /// <summary>Nothing is trusted.</summary>
    public static PluginLock Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, LockedPlugin>(StringComparer.Ordinal));

    /// <summary>The trusted plugins in ordinal order of their ids.</summary>
    public IEnumerable<LockedPlugin> Plugins => _plugins.Values;

    /// <summary>The plugin of this id; null where it is not trusted.</summary>
    public LockedPlugin? Find(string id) => _plugins.GetValueOrDefault(id);

    /// <summary>The same with a plugin trusted, in place of another of its id.</summary>
    public PluginLock With(LockedPlugin plugin) => new(_plugins.SetItem(plugin.Id, plugin));

    /// <summary>The same without a plugin.</summary>
    public PluginLock Without(string id) => new(_plugins.Remove(id));
}
