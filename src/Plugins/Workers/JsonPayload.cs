using System.Buffers;
using System.Text.Json;

namespace PlanKit.Plugins.Workers;

/// <summary>The JSON of a frame.</summary>
internal static class JsonPayload
{
    /// <summary>Writes one object.</summary>
    public static ReadOnlySpan<byte> Write(Action<Utf8JsonWriter> writeProperties)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            writeProperties(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    /// <summary>Reads one object. The element may be kept.</summary>
    public static JsonElement Read(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.Clone();
    }
}
