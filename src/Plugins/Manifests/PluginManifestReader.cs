using System.Collections.Immutable;
using OneOf;
using PlanKit.Extensibility;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Reads <c>plugin.json</c>: strictly, with every fault at its place, and without running anything.</summary>
public static class PluginManifestReader
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="file">The file's path, for messages; nothing is read from it.</param>
    /// <param name="content">The file's bytes.</param>
    public static OneOf<PluginManifest, Malformed> Read(string file, ReadOnlySpan<byte> content)
    {
        if (!JsonNodes.Parse(file, content).TryPickT0(out var root, out var fault))
        {
            return new Malformed([fault]);
        }

        var faults = new FaultList(file);
        PluginManifest? manifest = FieldMap.Of(
            faults,
            root,
            "",
            "$schema", "id", "version", "name", "api", "rulePrefix", "requires", "assembly", "profile", "provides") is { } fields
            ? Read(fields, faults)
            : null;
        return manifest is not null && faults.IsEmpty ? manifest : new Malformed(faults.Faults);
    }

    private static PluginManifest? Read(FieldMap fields, FaultList faults)
    {
        string? id = fields.Text("id", ManifestRules.Id);
        string? version = fields.Text("version", ManifestRules.Version);
        LocalizableText? name = fields.Bilingual("name");
        ApiRange? api = ReadApi(fields, faults);
        string? prefix = fields.OptionalText("rulePrefix", ManifestRules.RulePrefix);
        ImmutableArray<string> requires = fields.Texts("requires", ManifestRules.Id);
        string? assembly = fields.Text("assembly", ManifestRules.AssemblyFile);
        string? profile = fields.OptionalText("profile", ManifestRules.ProfileFile);
        ProvidedParts? provides = ReadProvides(fields, faults, prefix);
        if (id is null || version is null || name is null || api is null || assembly is null || provides is null)
        {
            return null;
        }

        return new PluginManifest
        {
            Id = id,
            Version = version,
            Name = name.Value,
            Api = api,
            RulePrefix = prefix,
            Requires = requires,
            Assembly = assembly,
            Profile = profile,
            Provides = provides,
        };
    }

    private static ApiRange? ReadApi(FieldMap fields, FaultList faults)
    {
        FieldMap? api = fields.Map("api", "min", "max");
        (string? min, string? max) = (api?.Text("min", ManifestRules.ApiVersion), api?.Text("max", ManifestRules.ApiVersion));
        if (api is null || min is null || max is null)
        {
            return null;
        }

        var range = new ApiRange(Version.Parse(min), Version.Parse(max));
        if (range.Min > range.Max)
        {
            faults.AddWrongValue(api.Find("max")!, "api.max", new LocalizableText(
                "不低于 api.min（{0}）的版本",
                "a version that is not below api.min ({0})").Format(min));
        }

        return range;
    }

    private static ProvidedParts? ReadProvides(FieldMap fields, FaultList faults, string? prefix)
    {
        if (fields.Map("provides", "rules", "exporters", "importers", "templates", "services") is not { } provides)
        {
            return null;
        }

        return new ProvidedParts
        {
            Rules = provides.Texts("rules", prefix is null && fields.Find("rulePrefix") is not null ? ManifestRules.RuleId : RuleOf(prefix)),
            Exporters = ReadExporters(provides, faults),
            Importers = ImporterReader.Read(provides, faults),
            Templates = provides.Texts("templates", ManifestRules.Id),
            Services = provides.Texts("services", ManifestRules.Service),
        };
    }

    /// <summary>A plugin's rules bear its own prefix; without a prefix it can have none.</summary>
    private static TextRule RuleOf(string? prefix) => prefix is null
        ? new TextRule(static _ => false, new("空列表，因为清单没有 rulePrefix", "an empty list, because the manifest has no rulePrefix"))
        : new TextRule(
            text => ManifestRules.RuleId.Allows(text) && ManifestRules.PrefixOf(text) == prefix,
            new LocalizableText(
                "本插件的规则编号：{0} 加 4 位数字，如 {0}1001",
                "a rule id of this plugin: {0} and 4 digits, such as {0}1001").Format(prefix));

    private static ImmutableArray<ExporterDescription> ReadExporters(FieldMap provides, FaultList faults)
    {
        ImmutableArray<ExporterDescription>.Builder exporters = ImmutableArray.CreateBuilder<ExporterDescription>();
        foreach (DocumentNode element in provides.Elements("exporters"))
        {
            FieldMap? map = FieldMap.Of(faults, element, provides.PathOf("exporters"), "name", "title", "extension");
            string? name = map?.Text("name", ManifestRules.Id);
            LocalizableText? title = map?.Bilingual("title");
            string? extension = map?.Text("extension", ManifestRules.FileExtension);
            if (name is null || title is null || extension is null)
            {
                continue;
            }

            if (exporters.Any(other => other.Name == name))
            {
                faults.Add(element, new LocalizableText(
                    "导出“{0}”写了两次；请只留一个。",
                    "The exporter \"{0}\" is written twice; keep one.").Format(name));
            }

            exporters.Add(new ExporterDescription(name, title.Value, extension));
        }

        return exporters.ToImmutable();
    }
}
