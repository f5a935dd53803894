using System.Collections.Immutable;
using OneOf;
using PlanKit.Extensibility;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Reads <c>plugin.json</c>: strictly, with every fault at its place, and without running anything.</summary>
public static class PluginManifestReader
{
    private static readonly string[] NeedCode = ["exporters", "importers", "services"];

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
            "$schema", "id", "version", "name", "api", "rulePrefix", "requires", "assembly", "rules", "profile", "provides") is { } fields
            ? Read(fields, faults)
            : null;

        // What a later contract brings cannot be known here; what it says of itself comes first.
        return manifest is not null && (faults.IsEmpty || manifest.IsOfLaterApi) ? manifest : new Malformed(faults.Faults);
    }

    private static PluginManifest? Read(FieldMap fields, FaultList faults)
    {
        string? id = fields.Text("id", ManifestRules.Id);
        string? version = fields.Text("version", ManifestRules.Version);
        LocalizableText? name = fields.Bilingual("name");
        ApiRange? api = ReadApi(fields, faults);
        string? rules = fields.OptionalText("rules", ManifestRules.YamlFile);
        string? prefix = rules is null ? fields.OptionalText("rulePrefix", ManifestRules.RulePrefix) : fields.Text("rulePrefix", ManifestRules.RulePrefix);
        ImmutableArray<string> requires = fields.Texts("requires", ManifestRules.Id);
        string? assembly = fields.OptionalText("assembly", ManifestRules.AssemblyFile);
        string? profile = fields.OptionalText("profile", ManifestRules.YamlFile);
        ProvidedParts? provides = ReadProvides(fields, faults, prefix);
        CheckForCode(fields, faults);
        if (api is { } later && later.Min > PluginApi.Version)
        {
            (name, provides) = (name ?? (id is null ? null : LocalizableText.Same(id)), provides ?? new ProvidedParts());
        }

        if (id is null || version is null || name is null || api is null || provides is null)
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
            Rules = rules,
            Profile = profile,
            Provides = provides,
        };
    }

    /// <summary>A plugin is code, or rules without code, or both; what only code can do needs code.</summary>
    private static void CheckForCode(FieldMap fields, FaultList faults)
    {
        if (fields.Find("assembly") is not null)
        {
            return;
        }

        if (fields.Find("rules") is null)
        {
            faults.Add(fields.Place, new LocalizableText(
                "“assembly”（程序集，.dll）和“rules”（不用写代码的规则，.yaml）至少要写一个。",
                "There must be \"assembly\" (a .dll), or \"rules\" (a .yaml with rules without code), or both."));
            return;
        }

        if (fields.Find("provides") is not MappingNode provides)
        {
            return;
        }

        foreach ((ScalarNode name, DocumentNode value) in provides.Fields)
        {
            if (NeedCode.Contains(name.Text) && value is SequenceNode { Elements.IsEmpty: false })
            {
                faults.Add(name, new LocalizableText(
                    "没有程序集（assembly）的插件不能提供 provides.{0}；请删去，或写上 assembly。",
                    "A plugin without an assembly cannot bring provides.{0}; take it out, or name the assembly.").Format(name.Text));
            }
        }
    }

    private static ApiRange? ReadApi(FieldMap fields, FaultList faults)
    {
        FieldMap? api = fields.Map("api", "min", "max");
        (string? min, string? max) = (api?.Text("min", ManifestRules.ApiVersion), api?.Text("max", ManifestRules.ApiVersion));
        max ??= min is not null && Version.Parse(min) > PluginApi.Version ? min : null;
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
        : ManifestRules.RuleIdOf(prefix);

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
