using System.Collections.Immutable;
using System.Text.Json;

namespace PlanKit.Plugins.Workers;

/// <summary>Which plugin a worker is to load, and from where.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Folders">Its folder and those of the plugins that it requires, each with the root in which it lies.</param>
/// <param name="Named">The folders of those of them that somebody named outright.</param>
/// <param name="Unloads">Whether the plugin is to be unloaded before the worker ends, and must be loaded so that it can be.</param>
internal sealed record WorkerLoad(string Plugin, ImmutableArray<(PluginRoot Root, string Folder)> Folders, ImmutableArray<string> Named, bool Unloads)
{
    /// <summary>A plugin among all that there are.</summary>
    public static WorkerLoad Of(InstalledPlugin installed, PluginCatalog catalog, bool unloads = false)
    {
        InstalledPlugin[] needed = [.. catalog.WithRequired(installed)];
        return new WorkerLoad(
            installed.Id,
            [.. needed.Where(plugin => plugin.Root.Origin != PluginOrigin.Named).Select(plugin => (plugin.Root, plugin.Folder))],
            [.. needed.Where(plugin => plugin.Root.Origin == PluginOrigin.Named).Select(plugin => plugin.Folder)],
            unloads);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WorkerLoad Read(JsonElement json) => new(
        json.GetProperty("plugin").GetString()!,
        [.. json.GetProperty("folders").EnumerateArray().Select(folder => (new PluginRoot(folder[0].GetString()!, (PluginOrigin)folder[1].GetInt32()), folder[2].GetString()!))],
        [.. json.GetProperty("named").EnumerateArray().Select(folder => folder.GetString()!)],
        json.GetProperty("unloads").GetBoolean());

    /// <summary>Writes the members.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("plugin", Plugin);
        json.WriteStartArray("folders");
        foreach ((PluginRoot root, string folder) in Folders)
        {
            json.WriteStartArray();
            json.WriteStringValue(root.Folder);
            json.WriteNumberValue((int)root.Origin);
            json.WriteStringValue(folder);
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

    /// <summary>These plugins, without running any of their code.</summary>
    public PluginCatalog ReadCatalog() => PluginCatalog.ReadSome(
        Folders.ToLookup(folder => folder.Root, folder => folder.Folder),
        [.. Named.Select(PluginInspection.Inspect).Where(inspected => inspected.IsT0).Select(inspected => inspected.AsT0)]);
}
