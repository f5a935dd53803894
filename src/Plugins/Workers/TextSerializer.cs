using System.Text.Json;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries a text in both languages: as an array of the two.</summary>
internal static class TextSerializer
{
    public static void Write(Utf8JsonWriter json, string name, LocalizableText text)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(Whole(text.Chinese));
        json.WriteStringValue(Whole(text.English));
        json.WriteEndArray();
    }

    public static LocalizableText Read(JsonElement json) => new(json[0].GetString()!, json[1].GetString()!);

    /// <summary>The text with every half of a pair replaced by U+FFFD: a plugin's message may hold one, and JSON cannot.</summary>
    public static string Whole(string? text)
    {
        string given = text ?? "";
        return given.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? given
            : string.Concat(given.EnumerateRunes().Select(rune => rune.ToString()));
    }
}
