using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries findings between host and worker: with their texts filled, since only the plugin's side knows what fills them.</summary>
internal static class FindingSerializer
{
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Id);
        TextSerializer.Write(json, "message", diagnostic.Message);
        TextSerializer.Write(json, "remedy", diagnostic.Remedy);
        json.WritePropertyName("at");
        WriteLocation(json, diagnostic.Location);
        json.WriteStartArray("others");
        foreach (Location other in diagnostic.AdditionalLocations)
        {
            WriteLocation(json, other);
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach ((string name, string value) in diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            json.WriteString(TextSerializer.Whole(name), TextSerializer.Whole(value));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads a finding.</summary>
    /// <param name="json">What was written.</param>
    /// <param name="snapshot">What the finding is about.</param>
    /// <param name="ruleOf">The rule of an id.</param>
    /// <exception cref="InvalidDataException">It is about something that the snapshot does not hold.</exception>
    public static Diagnostic Read(JsonElement json, PlanSnapshot snapshot, Func<string, DiagnosticDescriptor?> ruleOf)
    {
        string id = json.GetProperty("rule").GetString()!;
        DiagnosticDescriptor rule = ruleOf(id) ?? throw new InvalidDataException($"A finding is of the rule {id}, which nobody declared.");
        KeyValuePair<string, string>[] properties =
            [.. json.GetProperty("properties").EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value.GetString()!))];
        return Diagnostic.CreateFilled(
            rule,
            ReadLocation(json.GetProperty("at"), snapshot),
            [.. json.GetProperty("others").EnumerateArray().Select(other => ReadLocation(other, snapshot))],
            properties,
            TextSerializer.Read(json.GetProperty("message")),
            TextSerializer.Read(json.GetProperty("remedy")));
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        json.WriteStartArray();
        switch (location)
        {
            case TextLocation { Span: { } span } text:
                json.WriteStringValue("text");
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.Length);
                json.WriteStringValue(text.Item?.Value);
                break;
            case CellLocation cell:
                json.WriteStringValue("cell");
                json.WriteStringValue(cell.Item!.Value);
                json.WriteNumberValue((int)cell.Quarter!.Value);
                break;
            case EntryLocation entry:
                json.WriteStringValue("entry");
                json.WriteNumberValue(entry.Sequence);
                json.WriteStringValue(entry.Item?.Value);
                WriteQuarter(json, entry.Quarter);
                break;
            case WorkbookLocation workbook:
                json.WriteStringValue("workbook");
                json.WriteStringValue(TextSerializer.Whole(workbook.Sheet));
                json.WriteStringValue(TextSerializer.Whole(workbook.Cell));
                break;
            default:
                json.WriteStringValue("none");
                break;
        }

        json.WriteEndArray();
    }

    private static Location ReadLocation(JsonElement json, PlanSnapshot snapshot)
    {
        switch (json[0].GetString())
        {
            case "text":
                TextSpan span = ReadSpan(json, snapshot);
                return ReadItem(json[3], snapshot) is { } item ? Location.Of(span, item) : Location.Of(span);
            case "cell":
                return Location.Of(
                    ReadItem(json[1], snapshot) ?? throw Missing("item"),
                    ReadQuarter(json[2]) ?? throw Missing("quarter"));
            case "entry":
                long sequence = json[1].GetInt64();
                LedgerEntry entry = sequence >= 1 && sequence <= snapshot.Entries.Length
                    ? snapshot.Entries[(int)sequence - 1]
                    : throw Missing("entry");
                return ReadItem(json[2], snapshot) is { } about ? Location.Of(entry, about, ReadQuarter(json[3])) : Location.Of(entry);
            case "workbook":
                return new WorkbookLocation(json[1].GetString()!, json[2].GetString()!);
            default:
                return Location.None;
        }
    }

    private static TextSpan ReadSpan(JsonElement json, PlanSnapshot snapshot)
    {
        (int start, int length) = (json[1].GetInt32(), json[2].GetInt32());
        return start >= 0 && length >= 0 && start <= snapshot.Plan.Text.Length - length
            ? new TextSpan(start, length)
            : throw Missing("span");
    }

    private static PlanItem? ReadItem(JsonElement json, PlanSnapshot snapshot)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return snapshot.Plan.TryGetItem(new ItemId(json.GetString()!), out PlanItem? item) ? item : throw Missing("item");
    }

    private static Quarter? ReadQuarter(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return json.GetInt32() is >= (int)Quarter.Q1 and <= (int)Quarter.Q4 and var number ? (Quarter)number : throw Missing("quarter");
    }

    private static void WriteQuarter(Utf8JsonWriter json, Quarter? quarter)
    {
        if (quarter is { } named)
        {
            json.WriteNumberValue((int)named);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static InvalidDataException Missing(string what) => new($"A finding names a {what} that the plan does not have.");
}
