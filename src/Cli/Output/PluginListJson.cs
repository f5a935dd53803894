using System.Text.Json;
using PlanKit.Plugins;

namespace PlanKit.Cli.Output;

/// <summary>The plugins as JSON.</summary>
internal static class PluginListJson
{
    public static void Write(CommandSession session, PluginCatalog catalog) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteStartArray("plugins");
        foreach (InstalledPlugin plugin in catalog.Plugins)
        {
            json.WriteStartObject();
            json.WriteString("id", plugin.Id);
            json.WriteStringOrNull("version", plugin.Manifest?.Version);
            json.WriteStringOrNull("name", plugin.Manifest is { } manifest ? session.Say(manifest.Name) : null);
            json.WriteString("folder", plugin.Folder);
            json.WriteString("origin", plugin.Root.Origin == PluginOrigin.Bundled ? "bundled" : "added");
            json.WriteBoolean("inProcess", plugin.RunsInProcess);
            json.WriteString("state", plugin.State.Word);
            json.WriteStringOrNull("reason", plugin.State is Active ? null : session.Say(plugin.State.Explanation));
            json.WriteStartArray("changes");
            foreach (FileChange change in plugin.State is Changed changed ? changed.Changes : [])
            {
                json.WriteStartObject();
                json.WriteString("path", change.Path);
                json.WriteStringOrNull("trusted", change.Trusted?.Hex);
                json.WriteStringOrNull("found", change.Found?.Hex);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteNames(json, "rules", plugin.Manifest?.Provides.Rules ?? []);
            WriteNames(json, "exporters", plugin.Manifest?.Provides.Exporters.Select(exporter => exporter.Name) ?? []);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
