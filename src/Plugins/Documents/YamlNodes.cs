using System.Collections.Immutable;
using System.Text;
using OneOf;
using PlanKit.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PlanKit.Plugins.Documents;

/// <summary>
/// Reads YAML into nodes that know their place. One document; no anchors, aliases or tags, so that a small file cannot unfold
/// into a large one and nothing in it names a type.
/// </summary>
internal static class YamlNodes
{
    /// <summary>How deeply lists and mappings may nest.</summary>
    private const int DepthLimit = 32;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file.</summary>
    /// <param name="file">The file's path, for messages; nothing is read from it.</param>
    /// <param name="content">The file's bytes, in UTF-8.</param>
    internal static OneOf<DocumentNode, FileFault> Parse(string file, ReadOnlySpan<byte> content)
    {
        try
        {
            return Parse(file, StrictUtf8.GetString(content).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException exception)
        {
            int line = content[..Math.Max(exception.Index, 0)].Count((byte)'\n') + 1;
            return new FileFault(file, line, 1, new LocalizableText(
                "这段文字不是 UTF-8。请把文件存为 UTF-8。",
                "This text is not UTF-8. Save the file as UTF-8."));
        }
    }

    private static OneOf<DocumentNode, FileFault> Parse(string file, string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return new MappingNode(1, 1, []);
            }

            DocumentNode root = Read(parser, depth: 0);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return root;
        }
        catch (YamlException exception)
        {
            return new FileFault(
                file,
                (int)exception.Start.Line,
                (int)exception.Start.Column,
                new LocalizableText(
                    "这里不是正确的 YAML。请检查缩进、冒号和引号；不能用锚点（&、*）、标签（!）和多个文档（---）。解析程序的说法：“{0}”",
                    "This is not valid YAML here. Check indentation, colons and quotes; anchors (&, *), tags (!) and several documents (---) are not allowed. In the parser's words: “{0}”")
                    .Format(HiddenCharacters.Show(exception.Message)));
        }
    }

    private static DocumentNode Read(Parser parser, int depth)
    {
        ParsingEvent start = parser.Consume<ParsingEvent>();
        (int line, int column) = ((int)start.Start.Line, (int)start.Start.Column);
        if (depth > DepthLimit)
        {
            throw new YamlException(start.Start, start.End, "nested too deeply");
        }

        if (start is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            throw new YamlException(start.Start, start.End, "an anchor or a tag");
        }

        switch (start)
        {
            case Scalar scalar:
                return new ScalarNode(line, column, scalar.Value, IsText: true);
            case SequenceStart:
                ImmutableArray<DocumentNode>.Builder elements = ImmutableArray.CreateBuilder<DocumentNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    elements.Add(Read(parser, depth + 1));
                }

                return new SequenceNode(line, column, elements.ToImmutable());
            case MappingStart:
                ImmutableArray<MappingField>.Builder fields = ImmutableArray.CreateBuilder<MappingField>();
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    ParsingEvent? at = parser.Current;
                    ScalarNode name = Read(parser, depth + 1) as ScalarNode
                        ?? throw new YamlException(at!.Start, at.End, "a field's name that is no text");
                    fields.Add(new MappingField(name, Read(parser, depth + 1)));
                }

                return new MappingNode(line, column, fields.ToImmutable());
            default:
                throw new YamlException(start.Start, start.End, "an alias");
        }
    }
}
