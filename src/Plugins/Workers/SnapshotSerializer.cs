using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Carries a snapshot to a worker: not the plan but what it was made from, so that the worker builds the very same one.
/// </summary>
internal static class SnapshotSerializer
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "O";

    /// <summary>Writes a snapshot as the value of a property.</summary>
    public static void Write(Utf8JsonWriter json, string name, PlanSnapshot snapshot)
    {
        Plan plan = snapshot.Plan;
        json.WriteStartObject(name);
        json.WriteString("unit", plan.Header.Unit);
        json.WriteNumber("year", plan.Header.Year);
        json.WriteBase64String("profile", PlanProfileSerializer.Write(plan.Profile));

        // As UTF-16, since a text may hold half of a pair, which no JSON string can.
        json.WriteBase64String("text", MemoryMarshal.AsBytes(plan.Tree.Text.AsSpan()));
        if (plan.Tree.Options.ItemLevel is { } level)
        {
            json.WriteNumber("itemLevel", level);
        }

        json.WriteStartArray("identities");
        foreach (ItemIdentity identity in plan.Identities)
        {
            json.WriteStartArray();
            json.WriteStringValue(identity.TextId.Value);
            json.WriteStringValue(identity.Item.Value);
            json.WriteStringValue(identity.FirstTitle);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("asOf", snapshot.AsOf.ToString(DayFormat, CultureInfo.InvariantCulture));
        WriteTimeZone(json, snapshot.TimeZone);
        WriteSettings(json, snapshot.Options);
        json.WriteStartObject("baseline");
        foreach (BaselineEntry entry in snapshot.Options.Baseline.Entries)
        {
            json.WriteString(entry.Fingerprint, entry.Write());
        }

        json.WriteEndObject();
        if (snapshot.Head is { } head)
        {
            json.WriteString("head", head.ToString());
            WriteEntries(json, snapshot.Entries);
        }

        json.WriteEndObject();
    }

    /// <summary>Builds the snapshot that was written.</summary>
    public static PlanSnapshot Read(JsonElement json)
    {
        ReadOnlySpan<char> text = MemoryMarshal.Cast<byte, char>(json.GetProperty("text").GetBytesFromBase64());
        var reading = new PlanParseOptions { ItemLevel = json.TryGetProperty("itemLevel", out JsonElement level) ? level.GetInt32() : null };
        Plan plan = PlanBuilder.Build(
            PlanSyntaxTree.Parse(SourceText.From(new string(text)), reading),
            new PlanHeader(json.GetProperty("unit").GetString()!, json.GetProperty("year").GetInt32()),
            PlanProfileSerializer.Read(json.GetProperty("profile").GetBytesFromBase64()).AsT0,
            [.. json.GetProperty("identities").EnumerateArray().Select(ReadIdentity)]);
        DateOnly asOf = ReadDay(json.GetProperty("asOf"));
        AnalysisOptions options = ReadSettings(json.GetProperty("settings")).With(Baseline.Of(json.GetProperty("baseline").EnumerateObject().Select(ReadBaselineEntry)));
        return json.TryGetProperty("head", out JsonElement written) && LedgerHead.TryParse(written.GetString(), out LedgerHead? head)
            ? PlanSnapshot.Create(plan, [.. json.GetProperty("entries").EnumerateArray().Select(ReadEntry)], head, asOf, options, ReadTimeZone(json.GetProperty("timeZone")))
            : PlanSnapshot.OfDocument(plan, asOf, options);
    }

    // By its name where the system knows it: that is shorter, and exact for every zone.
    private static void WriteTimeZone(Utf8JsonWriter json, TimeZoneInfo zone)
    {
        json.WriteStartArray("timeZone");
        json.WriteStringValue(zone.Id);
        json.WriteStringValue(TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out _) ? null : zone.ToSerializedString());
        json.WriteEndArray();
    }

    private static TimeZoneInfo ReadTimeZone(JsonElement json) =>
        json[1].GetString() is { } rules ? TimeZoneInfo.FromSerializedString(rules) : TimeZoneInfo.FindSystemTimeZoneById(json[0].GetString()!);

    private static void WriteSettings(Utf8JsonWriter json, AnalysisOptions options)
    {
        json.WriteStartArray("settings");
        foreach (RuleSetting setting in options.Settings)
        {
            json.WriteStartArray();
            json.WriteStringValue(setting.Key.ToString());
            json.WriteStringValue(setting.Value);
            json.WriteNumberValue((int)setting.Layer);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static AnalysisOptions ReadSettings(JsonElement json)
    {
        AnalysisOptions options = AnalysisOptions.Default;
        foreach (JsonElement setting in json.EnumerateArray())
        {
            if (SettingKey.TryParse(setting[0].GetString(), out SettingKey? key))
            {
                options = options.With(key, setting[1].GetString()!, (SettingLayer)setting[2].GetInt32());
            }
        }

        return options;
    }

    private static void WriteEntries(Utf8JsonWriter json, ImmutableArray<LedgerEntry> entries)
    {
        json.WriteStartArray("entries");
        foreach (LedgerEntry entry in entries)
        {
            json.WriteStartArray();
            json.WriteNumberValue(entry.Sequence);
            json.WriteStringValue(entry.RecordedAt.ToString(MomentFormat, CultureInfo.InvariantCulture));
            json.WriteStringValue(entry.Date.ToString(DayFormat, CultureInfo.InvariantCulture));
            json.WriteStringValue(entry.Author);
            json.WriteStringValue(entry.Fact.Kind);
            json.WriteRawValue(LedgerFactSerializer.Write(entry.Fact), skipInputValidation: true);
            json.WriteStringValue(entry.PreviousHash.Hex);
            json.WriteStringValue(entry.Hash.Hex);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static BaselineEntry ReadBaselineEntry(JsonProperty entry) =>
        BaselineEntry.TryRead(entry.Name, entry.Value.GetString()!, out BaselineEntry? read)
            ? read
            : throw new InvalidDataException("A baseline's entry is malformed.");

    private static LedgerEntry ReadEntry(JsonElement json) => new()
    {
        Sequence = json[0].GetInt64(),
        RecordedAt = DateTimeOffset.ParseExact(json[1].GetString()!, MomentFormat, CultureInfo.InvariantCulture),
        Date = ReadDay(json[2]),
        Author = json[3].GetString()!,
        Fact = LedgerFactSerializer.Read(json[4].GetString()!, JsonMarshal.GetRawUtf8Value(json[5]).ToArray()).AsT0,
        PreviousHash = ReadDigest(json[6]),
        Hash = ReadDigest(json[7]),
    };

    private static ItemIdentity ReadIdentity(JsonElement json) =>
        new(new ItemId(json[0].GetString()!), new ItemId(json[1].GetString()!), json[2].GetString());

    private static DateOnly ReadDay(JsonElement json) => DateOnly.ParseExact(json.GetString()!, DayFormat, CultureInfo.InvariantCulture);

    private static Digest ReadDigest(JsonElement json) =>
        Digest.TryParse(json.GetString(), out Digest? digest) ? digest : throw new InvalidDataException("A hash is malformed.");
}
