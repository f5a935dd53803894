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
                text.IsEmpty
                    ? new LocalizableText("文件是空的。请写入 JSON，或重新安装。", "The file is empty. Write JSON into it, or install it again.")
                    : new LocalizableText("这里不是正确的 JSON。请检查引号、逗号和括号。", "This is not valid JSON here. Check quotes, commas and brackets."));
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
}
