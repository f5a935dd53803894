using System.Text.Encodings.Web;
using System.Text.Json;
using OneOf;

namespace PlanKit.Plugins.Documents;

/// <summary>
/// The form of the files that lie beside plugins' folders and say something of each plugin: JSON with <c>schemaVersion</c> and a list
/// <c>plugins</c>. The same content is the same bytes.
/// </summary>
internal static class PluginsFile
{
    private const int SchemaVersion = 1;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="empty">What a file that does not exist says.</param>
    /// <param name="add">Takes what one element says. Where that is no plugin, it notes why and gives what it got.</param>
    /// <returns>What the file says; or the first fault in it.</returns>
    internal static OneOf<T, FileFault> Read<T>(string file, T empty, Func<FaultList, T, DocumentNode, T> add) => !File.Exists(file)
        ? empty
        : TextFile.Read(file).Match(
            bytes => JsonNodes.Parse(file, bytes).Match(root => Read(new FaultList(file), root, empty, add), fault => fault),
            fault => fault);

    /// <summary>The bytes of a file.</summary>
    /// <param name="plugins">What it says of.</param>
    /// <param name="write">Writes the fields of one.</param>
    internal static ReadOnlySpan<byte> Format<T>(IEnumerable<T> plugins, Action<Utf8JsonWriter, T> write)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",
        }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartArray("plugins");
            foreach (T plugin in plugins)
            {
                json.WriteStartObject();
                write(json, plugin);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    private static OneOf<T, FileFault> Read<T>(FaultList faults, DocumentNode root, T empty, Func<FaultList, T, DocumentNode, T> add)
    {
        T read = empty;
        if (FieldMap.Of(faults, root, "", "schemaVersion", "plugins") is { } fields)
        {
            fields.RequireNumber("schemaVersion", SchemaVersion);
            foreach (DocumentNode element in fields.Elements("plugins"))
            {
                read = add(faults, read, element);
            }
        }

        return faults.IsEmpty ? read : faults.Faults[0];
    }
}
