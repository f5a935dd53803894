using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PlanKit.Cli.Output;

/// <summary>Writes a JSON answer: UTF-8, indented, Chinese as it is, one line feed at the end.</summary>
internal static class JsonOutput
{
    /// <summary>The version of every JSON answer (docs/json.md). Goes up when a reader of the old one would misread the new one.</summary>
    public const int SchemaVersion = 1;

    /// <summary>How every answer is written.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        // Chinese stays readable; the answer is not put into a page of HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object, whose members <paramref name="write"/> writes after <c>schemaVersion</c>.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            write(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>A string, or null.</summary>
    public static void WriteStringOrNull(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A day as 2016-03-31.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly day) =>
        json.WriteString(name, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
