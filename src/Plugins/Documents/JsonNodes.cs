using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OneOf;
using PlanKit.Text;

namespace PlanKit.Plugins.Documents;

/// <summary>Reads JSON into nodes that know their place, which <see cref="JsonDocument"/> does not keep.</summary>
internal static class JsonNodes
{
    private static readonly LocalizableText Empty = new("文件是空的。请写入 JSON，或重新安装。", "The file is empty. Write JSON into it, or install it again.");
    private static readonly LocalizableText NoJson = new("这里不是正确的 JSON。请检查引号、逗号和括号。", "This is not valid JSON here. Check quotes, commas and brackets.");
    private static readonly LocalizableText Comment = new("JSON 里没有注释。请把它删去。", "JSON has no comments. Take it out.");
    private static readonly LocalizableText NotUtf8 = new("这段文字不是 UTF-8。请把文件存为 UTF-8。", "This text is not UTF-8. Save the file as UTF-8.");
    private static readonly LocalizableText Utf16 = new("文件是 UTF-16 编码。请把文件存为 UTF-8。", "The file is in UTF-16. Save it as UTF-8.");

    private static readonly LocalizableText HalfCharacter = new(
        "这段文字里的转义是半个字符（\\ud800 到 \\udfff）。请把两半都写上，或直接写出这个字符。",
        "An escape in this text is half a character (\\ud800 to \\udfff). Write both halves, or the character itself.");

    /// <summary>Reads a whole file. Comments and trailing commas are not allowed.</summary>
    internal static OneOf<DocumentNode, FileFault> Parse(string file, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (IsUtf16(text))
        {
            return new FileFault(file, 1, 1, Utf16);
        }

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
            int offset = OffsetOf(text, exception);
            return FaultAt(file, text, offset, text.IsEmpty ? Empty : IsComment(text[offset..]) ? Comment : NoJson);
        }
        catch (InvalidOperationException)
        {
            return FaultAt(file, text, (int)reader.TokenStartIndex, Utf8.IsValid(text) ? HalfCharacter : NotUtf8);
        }
    }

    /// <summary>A fault that comes to light when the file is read already: at the value of a field.</summary>
    internal static FileFault FaultAt(string file, ReadOnlySpan<byte> bytes, string field, LocalizableText problem)
    {
        DocumentNode? value = Parse(file, bytes).TryPickT0(out DocumentNode? root, out _) && root is MappingNode mapping
            ? mapping.Fields.FirstOrDefault(known => known.Name.Text == field)?.Value
            : null;
        return new FileFault(file, value?.Line ?? 1, value?.Column ?? 1, problem);
    }

    private static FileFault FaultAt(string file, ReadOnlySpan<byte> text, int offset, LocalizableText problem)
    {
        (int line, int column) = PlaceOf(text, offset);
        return new FileFault(file, line, column, problem);
    }

    // A mark of its byte order, or a first character that is one of ASCII, as JSON's always is.
    private static bool IsUtf16(ReadOnlySpan<byte> text) => text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];

    private static bool IsComment(ReadOnlySpan<byte> text) => text is [(byte)'/', (byte)'/' or (byte)'*', ..];

    private static int OffsetOf(ReadOnlySpan<byte> text, JsonException exception)
    {
        int start = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += text[start..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(start + (exception.BytePositionInLine ?? 0), text.Length);
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
