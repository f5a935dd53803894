using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0015: characters without width, which nobody sees.</summary>
public sealed class ZeroWidthCharacterAnalyzer : UnseenCharacterAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0015",
        Title = new("零宽字符", "Zero-width characters"),
        MessageFormat = new(
            "第 {0} 行第 {1} 列有看不见的零宽字符 {2}；全文共 {3} 处。",
            "Line {0}, column {1}: a zero-width character, {2}, which nobody sees; there are {3} such places."),
        Remedy = new(
            "删去零宽字符：在编辑器里查找 U+200B 等字符 并替换为空。",
            "Delete them: search for U+200B and its like in an editor and replace them by nothing."),
        RemedyFormat = new("在编辑器里查找 {2} 并替换为空。", "Search for {2} in an editor and replace it by nothing."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "从网页复制的文字常夹带零宽字符：看不见，却使查找、比对和排版出错。",
            "Text from web pages often carries characters without width: nobody sees them, yet searching, comparing and setting the text go wrong."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.ZeroWidthCharacter;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
