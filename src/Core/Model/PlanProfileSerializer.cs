using System.Collections.Immutable;
using System.Text.Json;
using OneOf;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>
/// The written form of a profile, as plan files hold it and as it is hashed: canonical JSON in UTF-8, properties in a fixed
/// order, those that say nothing left out. docs/format.md lists them. Thread-safe.
/// </summary>
public static class PlanProfileSerializer
{
    /// <summary>Writes a profile.</summary>
    /// <returns>UTF-8 JSON. The same profile always gives the same bytes.</returns>
    public static byte[] Write(PlanProfile profile) => CanonicalJson.WriteObject(writer =>
    {
        WriteUnlessNull(writer, "unit", profile.Unit);
        WriteList(writer, "categories", profile.Categories, WriteCategory);
        WriteList(writer, "sections", profile.Sections, WriteSection);
        WriteList(writer, "items", profile.Items, WriteItem);
        WriteList(writer, "departments", profile.Departments, static (w, department) => w.WriteStringValue(department));
        WriteTexts(writer, "severities", profile.Severities);
        WriteTexts(writer, "parameters", profile.Parameters);
        WriteTexts(writer, "limits", profile.Limits);
    });

    /// <summary>Reads a profile.</summary>
    /// <param name="json">UTF-8 JSON.</param>
    public static OneOf<PlanProfile, MalformedProfile> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = CanonicalJson.Read(json);
            var fields = new JsonFields(document.RootElement);
            ImmutableArray<PlanCategory> categories = fields.ListOrEmpty("categories", ReadCategory);
            var profile = new PlanProfile
            {
                Unit = fields.TextOrNull("unit"),
                Categories = categories,
                Sections = fields.ListOrEmpty("sections", element => ReadSection(element, categories)),
                Items = fields.ListOrEmpty("items", element => ReadItem(element, categories)),
                Departments = fields.ListOrEmpty("departments", JsonFields.TextOf),
                Severities = fields.TextsOrEmpty("severities"),
                Parameters = fields.TextsOrEmpty("parameters"),
                Limits = fields.TextsOrEmpty("limits"),
            };
            fields.ThrowIfAnyIsLeft();
            return profile;
        }
        catch (JsonException exception)
        {
            return new MalformedProfile(exception.Message);
        }
    }

    private static void WriteCategory(Utf8JsonWriter writer, PlanCategory category)
    {
        writer.WriteStartObject();
        writer.WriteString("id", category.Id);
        writer.WriteString("zh", category.Name.Chinese);
        writer.WriteString("en", category.Name.English);
        writer.WriteEndObject();
    }

    private static PlanCategory ReadCategory(JsonElement element)
    {
        var fields = new JsonFields(element);
        string id = fields.Text("id");
        var name = new LocalizableText(fields.Text("zh"), fields.Text("en"));
        fields.ThrowIfAnyIsLeft();
        return id.Length > 0 ? new PlanCategory(id, name) : throw new JsonException("A category's 'id' is empty.");
    }

    private static void WriteSection(Utf8JsonWriter writer, SectionProfile section)
    {
        writer.WriteStartObject();
        WriteList(writer, "titles", section.Titles, static (w, title) => w.WriteStringValue(title));
        writer.WriteString("category", section.Category.Id);
        writer.WriteEndObject();
    }

    private static SectionProfile ReadSection(JsonElement element, ImmutableArray<PlanCategory> categories)
    {
        var fields = new JsonFields(element);
        var section = new SectionProfile(fields.ListOrEmpty("titles", JsonFields.TextOf), CategoryOf(fields.Text("category"), categories));
        fields.ThrowIfAnyIsLeft();
        return section;
    }

    private static void WriteItem(Utf8JsonWriter writer, ItemProfile item)
    {
        writer.WriteStartObject();
        writer.WriteString("topic", item.Topic);
        WriteList(writer, "titles", item.Titles, static (w, title) => w.WriteStringValue(title));
        WriteUnlessNull(writer, "owner", item.Owner);
        WriteUnlessNull(writer, "category", item.Category?.Id);
        WriteList(writer, "cadences", item.Cadences, static (w, cadence) => w.WriteStringValue(CadenceFormat.Write(cadence)));
        WriteList(writer, "floors", item.Floors, WriteFloor);
        if (item.EvidenceRequired)
        {
            writer.WriteBoolean("evidenceRequired", true);
        }

        writer.WriteEndObject();
    }

    private static ItemProfile ReadItem(JsonElement element, ImmutableArray<PlanCategory> categories)
    {
        var fields = new JsonFields(element);
        var item = new ItemProfile
        {
            Topic = fields.Text("topic"),
            Titles = fields.ListOrEmpty("titles", JsonFields.TextOf),
            Owner = fields.TextOrNull("owner"),
            Category = fields.TextOrNull("category") is { } category ? CategoryOf(category, categories) : null,
            Cadences = fields.ListOrEmpty("cadences", ReadCadence),
            Floors = fields.ListOrEmpty("floors", ReadFloor),
            EvidenceRequired = fields.BooleanOr("evidenceRequired", absent: false),
        };
        fields.ThrowIfAnyIsLeft();
        return item;
    }

    private static void WriteFloor(Utf8JsonWriter writer, CadenceFloor floor)
    {
        writer.WriteStartObject();
        writer.WriteString("cadence", CadenceFormat.Write(floor.Cadence));
        if (floor.Basis is { } basis)
        {
            writer.WriteString("regulation", basis.Regulation);
            WriteUnlessNull(writer, "article", basis.Article.Length > 0 ? basis.Article : null);
            if (basis.IsConfirmed)
            {
                writer.WriteBoolean("confirmed", true);
            }
        }

        writer.WriteEndObject();
    }

    private static CadenceFloor ReadFloor(JsonElement element)
    {
        var fields = new JsonFields(element);
        Cadence cadence = CadenceFormat.TryParse(fields.Text("cadence"), out Cadence? read) ? read : throw new JsonException("A cadence is unreadable.");
        Basis? basis = fields.TextOrNull("regulation") is { } regulation
            ? new Basis(regulation, fields.TextOrNull("article") ?? "", fields.BooleanOr("confirmed", absent: false))
            : null;
        fields.ThrowIfAnyIsLeft();
        return new CadenceFloor(cadence, basis);
    }

    private static Cadence ReadCadence(JsonElement element) =>
        CadenceFormat.TryParse(JsonFields.TextOf(element), out Cadence? cadence) ? cadence : throw new JsonException("A cadence is unreadable.");

    // A profile's own category gives its name where one is declared; by id alone a well-known one is found.
    private static PlanCategory CategoryOf(string id, ImmutableArray<PlanCategory> categories) =>
        id.Length == 0
            ? throw new JsonException("A category's 'id' is empty.")
            : categories.FirstOrDefault(category => string.Equals(category.Id, id, StringComparison.Ordinal)) ?? PlanCategory.FromId(id);

    private static void WriteUnlessNull(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> list, Action<Utf8JsonWriter, T> write)
    {
        if (list.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (T element in list)
        {
            write(writer, element);
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableSortedDictionary<string, string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach ((string key, string text) in texts.WithComparers(StringComparer.Ordinal))
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }
}
