using System.Collections.Immutable;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Plugins.Documents;
using PlanKit.Plugins.Workers;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Reads <c>profile.yaml</c>: strictly, with every fault at its place (docs/plugins.md has the reference).</summary>
public static class ProfileFile
{
    private const string Required = "required";

    private static readonly TextRule EvidenceWord = TextRule.OneOf([Required, "optional"]);

    private static readonly TextRule SeverityWord = TextRule.OneOf([.. SeverityWords.All]);

    private static readonly TextRule LimitName = TextRule.OneOf([.. WorkerLimitRule.All.Select(limit => limit.Name)]);

    private static readonly TextRule ParameterName = new(
        static name => SettingKey.TryParse(name, out SettingKey? key) ? key.Parameter is not null : ManifestRules.Id.Allows(name),
        new(
            "规则参数，如 PK0104.days，或本单位自定的名称（小写字母、数字和连字符，以字母开头）",
            "a rule's parameter, such as PK0104.days, or a name of the unit's own: lower-case letters, digits and hyphens, beginning with a letter"));

    /// <summary>Reads a profile.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="findRule">Gives a rule by its id, so that the values of its parameters are checked; null where there is none: they are not checked then.</param>
    public static OneOf<PlanProfile, Malformed> Read(string file, Func<string, DiagnosticDescriptor?> findRule) =>
        TextFile.Read(file).Match<OneOf<PlanProfile, Malformed>>(bytes => Read(file, bytes, findRule), fault => new Malformed([fault]));

    /// <summary>Reads a profile.</summary>
    /// <param name="file">The file's path, for messages; nothing is read from it.</param>
    /// <param name="content">The file's bytes, in UTF-8.</param>
    /// <param name="findRule">As above.</param>
    public static OneOf<PlanProfile, Malformed> Read(string file, ReadOnlySpan<byte> content, Func<string, DiagnosticDescriptor?> findRule)
    {
        if (!YamlNodes.Parse(file, content).TryPickT0(out var root, out var notYaml))
        {
            return new Malformed([notYaml]);
        }

        var faults = new FaultList(file);
        PlanProfile profile = FieldMap.Of(
            faults, root, "", "unit", "departments", "categories", "sections", "items", "severities", "parameters", "limits") is { } fields
            ? Read(fields, faults, findRule)
            : PlanProfile.Empty;
        return faults.IsEmpty ? profile : new Malformed(faults.Faults);
    }

    private static PlanProfile Read(FieldMap fields, FaultList faults, Func<string, DiagnosticDescriptor?> findRule)
    {
        ImmutableArray<PlanCategory> categories = ReadCategories(fields, faults);
        TextRule category = TextRule.OneOf([.. PlanCategory.WellKnown.Concat(categories).Select(known => known.Id)]);
        PlanCategory Named(string id) => categories.FirstOrDefault(known => known.Id == id) ?? PlanCategory.FromId(id);
        return new PlanProfile
        {
            Unit = fields.OptionalText("unit", TextRule.NotBlank),
            Departments = fields.Texts("departments", TextRule.NotBlank),
            Categories = categories,
            Sections = ReadSections(fields, faults, category, Named),
            Items = ReadItems(fields, faults, category, Named),
            Severities = fields.TextsByName("severities", ManifestRules.RuleId, SeverityWord),
            Parameters = fields.TextsByName("parameters", ParameterName, name => ValueOf(name, findRule)),
            Limits = fields.TextsByName("limits", LimitName, name => WorkerLimitRule.All.First(limit => limit.Name == name).Value),
        };
    }

    // A rule that is not there, or that has no such parameter, is not the file's fault: the check says so (PK0203).
    private static TextRule ValueOf(string name, Func<string, DiagnosticDescriptor?> findRule) =>
        SettingKey.TryParse(name, out SettingKey? key)
        && findRule(key.Rule)?.Parameters.FirstOrDefault(known => known.Name == key.Parameter) is { } parameter
            ? new TextRule(parameter.Allows, parameter.Allowed)
            : TextRule.NotBlank;

    private static ImmutableArray<PlanCategory> ReadCategories(FieldMap fields, FaultList faults)
    {
        ImmutableArray<PlanCategory>.Builder categories = ImmutableArray.CreateBuilder<PlanCategory>();
        foreach (DocumentNode element in fields.Elements("categories"))
        {
            FieldMap? map = FieldMap.Of(faults, element, "categories", "id", "zh", "en");
            string? id = map?.Text("id", ManifestRules.Id);
            string? chinese = map?.Text("zh", TextRule.NotBlank);
            string? english = map?.Text("en", TextRule.NotBlank);
            if (id is null || chinese is null || english is null)
            {
                continue;
            }

            if (PlanCategory.WellKnown.Concat(categories).Any(known => known.Id == id))
            {
                faults.Add(element, new LocalizableText(
                    "类别“{0}”已经有了；请换一个编号。",
                    "There is a category \"{0}\" already; choose another id.").Format(id));
            }

            categories.Add(new PlanCategory(id, new LocalizableText(chinese, english)));
        }

        return categories.ToImmutable();
    }

    private static ImmutableArray<SectionProfile> ReadSections(
        FieldMap fields, FaultList faults, TextRule category, Func<string, PlanCategory> named)
    {
        ImmutableArray<SectionProfile>.Builder sections = ImmutableArray.CreateBuilder<SectionProfile>();
        foreach (DocumentNode element in fields.Elements("sections"))
        {
            if (FieldMap.Of(faults, element, "sections", "titles", "category") is { } map
                && (ReadTitles(map, faults), map.Text("category", category)) is ({ IsEmpty: false } titles, { } id))
            {
                sections.Add(new SectionProfile(titles, named(id)));
            }
        }

        return sections.ToImmutable();
    }

    private static ImmutableArray<ItemProfile> ReadItems(
        FieldMap fields, FaultList faults, TextRule category, Func<string, PlanCategory> named)
    {
        ImmutableArray<ItemProfile>.Builder items = ImmutableArray.CreateBuilder<ItemProfile>();
        foreach (DocumentNode element in fields.Elements("items"))
        {
            if (FieldMap.Of(faults, element, "items", "topic", "titles", "owner", "category", "cadences", "floors", "evidence") is not { } map)
            {
                continue;
            }

            string? topic = map.Text("topic", ManifestRules.Id);
            ImmutableArray<string> titles = ReadTitles(map, faults);
            if (items.Any(other => other.Topic == topic))
            {
                faults.Add(map.Find("topic")!, new LocalizableText(
                    "主题“{0}”用了两次；请换一个。",
                    "The topic \"{0}\" is used twice; choose another.").Format(topic));
            }

            items.Add(new ItemProfile
            {
                Topic = topic ?? "",
                Titles = titles,
                Owner = map.OptionalText("owner", TextRule.NotBlank),
                Category = map.OptionalText("category", category) is { } id ? named(id) : null,
                Cadences = [.. map.Texts("cadences", FieldRules.Cadence).Select(FieldRules.ParseCadence)],
                Floors = ReadFloors(map, faults),
                EvidenceRequired = map.OptionalText("evidence", EvidenceWord) == Required,
            });
        }

        return items.ToImmutable();
    }

    private static ImmutableArray<CadenceFloor> ReadFloors(FieldMap item, FaultList faults)
    {
        ImmutableArray<CadenceFloor>.Builder floors = ImmutableArray.CreateBuilder<CadenceFloor>();
        foreach (DocumentNode element in item.Elements("floors"))
        {
            if (FieldMap.Of(faults, element, "floors", ["cadence", .. BasisReader.Fields]) is not { } map
                || map.Text("cadence", FieldRules.Cadence) is not { } cadence)
            {
                continue;
            }

            floors.Add(new CadenceFloor(FieldRules.ParseCadence(cadence), BasisReader.Read(map, faults, TextRule.NotBlank)));
        }

        return floors.ToImmutable();
    }

    private static ImmutableArray<string> ReadTitles(FieldMap map, FaultList faults)
    {
        ImmutableArray<string> titles = map.Texts("titles", TextRule.NotBlank);
        if (titles.IsEmpty)
        {
            faults.Add(map.Find("titles") ?? map.Place, new LocalizableText(
                "“{0}”至少要有一项：标题中出现的文字。",
                "\"{0}\" needs at least one entry: words that occur in the title.").Format(map.PathOf("titles")));
        }

        return titles;
    }
}
