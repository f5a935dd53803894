using System.Collections.Immutable;
using System.Text.Json;

namespace PlanKit.Plugins.Workers;

/// <summary>Which plugin a worker is to load, and from where.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Roots">Where plugins lie.</param>
/// <param name="Named">The folders of plugins that somebody named outright.</param>
/// <param name="Unloads">Whether the plugin is to be unloaded before the worker ends, and must be loaded so that it can be.</param>
internal sealed record WorkerLoad(string Plugin, ImmutableArray<PluginRoot> Roots, ImmutableArray<string> Named, bool Unloads)
{
    /// <summary>A plugin among all that there are.</summary>
    public static WorkerLoad Of(InstalledPlugin installed, PluginCatalog catalog, bool unloads = false) => new(
        installed.Id,
        [.. catalog.Plugins.Where(plugin => plugin.Root.Origin != PluginOrigin.Named).Select(plugin => plugin.Root).Distinct()],
        [.. catalog.Plugins.Where(plugin => plugin.Root.Origin == PluginOrigin.Named).Select(plugin => plugin.Folder)],
        unloads);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WorkerLoad Read(JsonElement json) => new(
        json.GetProperty("plugin").GetString()!,
        [.. json.GetProperty("roots").EnumerateArray().Select(root => new PluginRoot(root[0].GetString()!, (PluginOrigin)root[1].GetInt32()))],
        [.. json.GetProperty("named").EnumerateArray().Select(folder => folder.GetString()!)],
        json.GetProperty("unloads").GetBoolean());

    /// <summary>Writes the members.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("plugin", Plugin);
        json.WriteStartArray("roots");
        foreach (PluginRoot root in Roots)
        {
            json.WriteStartArray();
            json.WriteStringValue(root.Folder);
            json.WriteNumberValue((int)root.Origin);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("named");
        foreach (string folder in Named)
        {
            json.WriteStringValue(folder);
        }

        json.WriteEndArray();
        json.WriteBoolean("unloads", Unloads);
    }

    /// <summary>The plugins there are, without running any of their code.</summary>
    public PluginCatalog ReadCatalog() => PluginCatalog.Read(
        Roots,
        [.. Named.Select(PluginInspection.Inspect).Where(inspected => inspected.IsT0).Select(inspected => inspected.AsT0)]);
}
