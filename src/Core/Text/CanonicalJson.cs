using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PlanKit.Text;

/// <summary>
/// JSON as it is kept in plan files and hashed: UTF-8, no white space, Chinese as it is, properties in the order in which
/// they are written. The same values always give the same bytes.
/// </summary>
internal static class CanonicalJson
{
    // Relaxed: it never goes into HTML, and a person who opens the file with a database tool can read it.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A payload is flat; what nests deeper was not written here.
    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = 16 };

    /// <summary>Writes one JSON object.</summary>
    /// <param name="writeProperties">Writes its properties.</param>
    public static byte[] WriteObject(Action<Utf8JsonWriter> writeProperties)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writeProperties(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads one JSON object.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Read(ReadOnlyMemory<byte> json) => JsonDocument.Parse(json, ReaderOptions);
}
