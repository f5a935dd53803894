using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OneOf;
using PlanKit.Text;

namespace PlanKit.Plugins.Documents;

/// <summary>Reads JSON into nodes that know their place, which <see cref="JsonDocument"/> does not keep.</summary>
internal static class JsonNodes
{
    /// <summary>Reads a whole file. Comments and trailing commas are not allowed.</summary>
    internal static OneOf<DocumentNode, FileFault> Parse(string file, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var reader = new Utf8JsonReader(text);
        try
        {
            reader.Read();
            DocumentNode root = Read(ref reader, text);
            reader.Read(); // throws where anything but white space follows
            return root;
        }
        catch (JsonException exception)
        {
            return new FileFault(
                file,
                (int)(exception.LineNumber ?? 0) + 1,
                (int)(exception.BytePositionInLine ?? 0) + 1,
                new LocalizableText(
                    "这里不是正确的 JSON（{0}）。请检查引号、逗号和括号。",
                    "This is not valid JSON ({0}). Check quotes, commas and brackets.").Format(FirstSentence(exception.Message)));
        }
        catch (InvalidOperationException)
        {
            (int line, int column) = PlaceOf(text, (int)reader.TokenStartIndex);
            return new FileFault(
                file,
                line,
                column,
                new LocalizableText("这段文字不是 UTF-8。请把文件存为 UTF-8。", "This text is not UTF-8. Save the file as UTF-8."));
        }
    }

    private static DocumentNode Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        (int line, int column) = PlaceOf(text, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ImmutableArray<MappingField>.Builder fields = ImmutableArray.CreateBuilder<MappingField>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    (int nameLine, int nameColumn) = PlaceOf(text, (int)reader.TokenStartIndex);
                    var name = new ScalarNode(nameLine, nameColumn, reader.GetString()!, IsText: true);
                    reader.Read();
                    fields.Add(new MappingField(name, Read(ref reader, text)));
                }

                return new MappingNode(line, column, fields.ToImmutable());
            case JsonTokenType.StartArray:
                ImmutableArray<DocumentNode>.Builder elements = ImmutableArray.CreateBuilder<DocumentNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    elements.Add(Read(ref reader, text));
                }

                return new SequenceNode(line, column, elements.ToImmutable());
            case JsonTokenType.String:
                return new ScalarNode(line, column, reader.GetString()!, IsText: true);
            default:
                return new ScalarNode(line, column, Encoding.UTF8.GetString(reader.ValueSpan), IsText: false);
        }
    }

    private static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> text, int offset)
    {
        ReadOnlySpan<byte> before = text[..offset];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>The reader's own words end with the place, which the fault already says.</summary>
    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
