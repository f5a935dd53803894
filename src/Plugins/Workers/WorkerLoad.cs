using System.Collections.Immutable;
using System.Text.Json;

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
    public static WorkerLoad Read(JsonElement json)
    {
        JsonElement plugins = json.GetProperty("needed");
        ImmutableArray<InstalledPlugin>.Builder needed = ImmutableArray.CreateBuilder<InstalledPlugin>();
        for (int i = 0; i < plugins.GetArrayLength(); i++)
        {
            needed.Add(InstalledPluginSerializer.Read(plugins[i]));
        }

        return new WorkerLoad(json.GetProperty("plugin").GetString()!, needed.ToImmutable(), json.GetProperty("unloads").GetBoolean());
    }

    /// <summary>Writes the members.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("plugin", Plugin);
        json.WriteStartArray("needed");
        foreach (InstalledPlugin plugin in Needed)
        {
            InstalledPluginSerializer.Write(json, plugin);
        }

        json.WriteEndArray();
        json.WriteBoolean("unloads", Unloads);
    }
}
