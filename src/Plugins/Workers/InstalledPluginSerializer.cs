using System.Collections.Immutable;
using System.Text.Json;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Carries what the host knows of a usable plugin, so that a worker need read no manifest and no lock: what loading it takes. The worker
/// compares the plugin's files with the hashes itself.
/// </summary>
internal static class InstalledPluginSerializer
{
    /// <summary>Writes a plugin as an object.</summary>
    public static void Write(Utf8JsonWriter json, InstalledPlugin plugin)
    {
        PluginManifest manifest = plugin.Manifest!;
        json.WriteStartObject();
        json.WriteString("root", plugin.Root.Folder);
        json.WriteNumber("origin", (int)plugin.Root.Origin);
        json.WriteString("folder", plugin.Folder);
        json.WriteString("id", manifest.Id);
        json.WriteString("version", manifest.Version);
        TextSerializer.Write(json, "name", manifest.Name);
        json.WriteString("min", manifest.Api.Min.ToString());
        json.WriteString("max", manifest.Api.Max.ToString());
        json.WriteString("assembly", manifest.Assembly);
        json.WriteString("prefix", manifest.RulePrefix);
        WriteNames(json, "requires", manifest.Requires);
        WriteNames(json, "rules", manifest.Provides.Rules);
        WriteNames(json, "exporters", [.. manifest.Provides.Exporters.Select(exporter => exporter.Name)]);
        WriteNames(json, "importers", [.. manifest.Provides.Importers.Select(importer => importer.Name)]);
        WriteNames(json, "services", manifest.Provides.Services);
        json.WriteStartObject("files");
        foreach ((string path, Digest digest) in plugin.Locked!.Files)
        {
            json.WriteString(path, digest.Hex);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads a plugin.</summary>
    public static InstalledPlugin Read(JsonElement json)
    {
        var manifest = new PluginManifest
        {
            Id = Text(json, "id"),
            Version = Text(json, "version"),
            Name = TextSerializer.Read(json.GetProperty("name")),
            Api = new ApiRange(Version.Parse(Text(json, "min")), Version.Parse(Text(json, "max"))),
            Assembly = json.GetProperty("assembly").GetString(),
            RulePrefix = json.GetProperty("prefix").GetString(),
            Requires = Names(json, "requires"),
            Provides = new ProvidedParts
            {
                Rules = Names(json, "rules"),
                Exporters = [.. Names(json, "exporters").Select(name => new ExporterDescription(name, LocalizableText.Same(name), ""))],
                Importers = [.. Names(json, "importers").Select(name => new ImporterDescription(name, []))],
                Services = Names(json, "services"),
            },
        };
        return new InstalledPlugin
        {
            Root = new PluginRoot(Text(json, "root"), (PluginOrigin)json.GetProperty("origin").GetInt32()),
            Folder = Text(json, "folder"),
            Manifest = manifest,
            Locked = new LockedPlugin(manifest.Id, manifest.Version, Files(json.GetProperty("files"))),
            State = new Active(),
        };
    }

    private static void WriteNames(Utf8JsonWriter json, string name, ImmutableArray<string> names)
    {
        json.WriteStartArray(name);
        foreach (string each in names)
        {
            json.WriteStringValue(each);
        }

        json.WriteEndArray();
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    // Loops: sequences of JSON's own value types would be compiled anew in every worker.
    private static ImmutableArray<string> Names(JsonElement json, string name)
    {
        JsonElement array = json.GetProperty(name);
        string[] names = new string[array.GetArrayLength()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = array[i].GetString()!;
        }

        return [.. names];
    }

    private static ImmutableSortedDictionary<string, Digest> Files(JsonElement json)
    {
        ImmutableSortedDictionary<string, Digest>.Builder files = ImmutableSortedDictionary.CreateBuilder<string, Digest>(StringComparer.Ordinal);
        foreach (JsonProperty file in json.EnumerateObject())
        {
            files.Add(file.Name, Digest.TryParse(file.Value.GetString(), out Digest? digest) ? digest : throw new InvalidDataException("A hash is malformed."));
        }

        return files.ToImmutable();
    }
}
