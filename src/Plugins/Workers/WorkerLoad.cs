using System.Collections.Immutable;

namespace PlanKit.Plugins.Workers;

/// <summary>Which plugin a worker is to load.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Needed">The plugin and those that it requires, as the host knows them.</param>
/// <param name="Unloads">Whether the plugin is to be unloaded before the worker ends, and must be loaded so that it can be.</param>
internal sealed record WorkerLoad(string Plugin, ImmutableArray<InstalledPlugin> Needed, bool Unloads)
{
    /// <summary>A plugin among all that there are.</summary>
    public static WorkerLoad Of(InstalledPlugin installed, PluginCatalog catalog, bool unloads = false) =>
        new(installed.Id, [.. catalog.WithRequired(installed)], unloads);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WorkerLoad Read(PayloadReader payload) =>
        new(payload.ReadText(), payload.ReadEach(InstalledPluginSerializer.Read), payload.ReadBoolean());

    /// <summary>Writes the members.</summary>
    public void Write(PayloadWriter payload)
    {
        payload.Write(Plugin);
        payload.WriteEach(Needed, (needed, plugin) => InstalledPluginSerializer.Write(needed, plugin, hasBeenCompared: plugin.Id == Plugin));
        payload.Write(Unloads);
    }
}
