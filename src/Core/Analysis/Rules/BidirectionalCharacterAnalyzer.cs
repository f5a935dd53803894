using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0017: characters that turn the direction of writing.</summary>
public sealed class BidirectionalCharacterAnalyzer : UnseenCharacterAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0017",
        Title = new("改变书写方向的字符", "Bidirectional characters"),
        MessageFormat = new(
            "第 {0} 行第 {1} 列有改变书写方向的字符 {2}，看到的次序可能与实际不同；全文共 {3} 处。",
            "Line {0}, column {1}: {2} turns the direction of writing, so the text may read otherwise than it is; there are {3} such places."),
        Remedy = new("删去这些字符，再核对这几行的文字。", "Delete them, and read those lines again."),
        RemedyFormat = new(
            "在编辑器里查找 {2} 并替换为空，再核对这几行的文字。",
            "Search for {2} in an editor, replace it by nothing, and read those lines again."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "这类字符会使显示的次序与实际的文字不同：看到的不是计划写的。",
            "They make the shown order differ from the text: what one reads is not what the plan says."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.BidirectionalCharacter;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
