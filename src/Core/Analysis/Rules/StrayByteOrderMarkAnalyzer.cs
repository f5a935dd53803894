using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0016: a byte order mark that is not at the beginning.</summary>
public sealed class StrayByteOrderMarkAnalyzer : UnseenCharacterAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0016",
        Title = new("正文中的字节序标记", "Byte order mark inside the text"),
        MessageFormat = new(
            "第 {0} 行第 {1} 列有字节序标记 {2}；全文共 {3} 处。",
            "Line {0}, column {1}: a byte order mark, {2}, inside the text; there are {3}."),
        Remedy = new(
            "删去它；并核对这里前后是否来自两个文件，内容有没有拼错。",
            "Delete it, and see whether what stands before and after comes from two files that were joined."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "字节序标记只应在文件开头；出现在正文里，说明几个文件被直接拼接。",
            "A byte order mark belongs at a file’s beginning; inside, it tells that files were joined end to end."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.ByteOrderMark;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
