using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using PlanKit.Fixes;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries proposed fixes out of a worker.</summary>
internal static class FixSerializer
{
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<PlanFix> fixes)
    {
        json.WriteStartArray(name);
        foreach (PlanFix fix in fixes)
        {
            json.WriteStartObject();
            TextSerializer.Write(json, "title", fix.Title);
            json.WriteString("key", TextSerializer.Whole(fix.EquivalenceKey));
            json.WriteBoolean("consent", fix.NeedsConsent);
            json.WriteStartArray("edits");
            foreach (TextEdit edit in fix.Edits)
            {
                json.WriteStartArray();
                json.WriteNumberValue(edit.Span.Start);
                json.WriteNumberValue(edit.Span.Length);
                json.WriteStringValue(TextSerializer.Whole(edit.NewText));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("entries");
            foreach (LedgerFact fact in fix.Entries)
            {
                json.WriteStartArray();
                json.WriteStringValue(fact.Kind);
                json.WriteRawValue(LedgerFactSerializer.Write(fact), skipInputValidation: true);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartObject("settings");
            foreach ((string setting, string? value) in fix.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
            {
                json.WriteString(TextSerializer.Whole(setting), value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads fixes.</summary>
    /// <param name="json">What was written.</param>
    /// <param name="textLength">How long the text is that they change.</param>
    /// <exception cref="InvalidDataException">An edit lies outside the text, or an entry is none.</exception>
    public static ImmutableArray<PlanFix> Read(JsonElement json, int textLength) => [.. json.EnumerateArray().Select(fix => ReadFix(fix, textLength))];

    private static PlanFix ReadFix(JsonElement json, int textLength) => new()
    {
        Title = TextSerializer.Read(json.GetProperty("title")),
        EquivalenceKey = json.GetProperty("key").GetString()!,
        NeedsConsent = json.GetProperty("consent").GetBoolean(),
        Edits = [.. json.GetProperty("edits").EnumerateArray().Select(edit => ReadEdit(edit, textLength))],
        Entries = [.. json.GetProperty("entries").EnumerateArray().Select(ReadEntry)],
        Settings = json.GetProperty("settings").EnumerateObject()
            .ToImmutableDictionary(setting => setting.Name, setting => setting.Value.GetString(), StringComparer.Ordinal),
    };

    private static TextEdit ReadEdit(JsonElement json, int textLength)
    {
        (int start, int length) = (json[0].GetInt32(), json[1].GetInt32());
        return start >= 0 && length >= 0 && start <= textLength - length
            ? new TextEdit(new TextSpan(start, length), json[2].GetString()!)
            : throw new InvalidDataException("A fix changes what lies outside the text.");
    }

    private static LedgerFact ReadEntry(JsonElement json) =>
        LedgerFactSerializer.Read(json[0].GetString()!, JsonMarshal.GetRawUtf8Value(json[1]).ToArray()).TryPickT0(out LedgerFact? fact, out _)
            ? fact
            : throw new InvalidDataException("A fix proposes an entry that is none.");
}
