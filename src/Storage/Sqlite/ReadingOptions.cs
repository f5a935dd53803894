using System.Buffers;
using System.Text.Json;
using PlanKit.Syntax;

namespace PlanKit.Storage.Sqlite;

/// <summary>The written form of how a plan's text is read: <c>{}</c>, or <c>{"itemLevel":2}</c>.</summary>
internal static class ReadingOptions
{
    private const string ItemLevel = "itemLevel";

    public static byte[] Write(PlanParseOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (options.ItemLevel is { } level)
            {
                writer.WriteNumber(ItemLevel, level);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads it; null where it is something else.</summary>
    public static PlanParseOptions? Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? null
                : root.GetPropertyCount() == 0 ? PlanParseOptions.Default
                : root.GetPropertyCount() == 1 && root.TryGetProperty(ItemLevel, out JsonElement level)
                    && level.ValueKind == JsonValueKind.Number && level.TryGetInt32(out int value)
                    ? new PlanParseOptions { ItemLevel = value }
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
