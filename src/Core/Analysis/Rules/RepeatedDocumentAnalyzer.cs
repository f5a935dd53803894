using PlanKit.Diagnostics;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0004: the document's text stands in it twice.</summary>
public sealed class RepeatedDocumentAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0004",
        Title = new("正文重复粘贴", "Repeated document"),
        MessageFormat = new(
            "从第 {0} 行第 {1} 列起，正文又重复了一遍；重复部分已忽略。",
            "The text is there twice: a copy begins at line {0}, column {1}. The copy is left out."),
        Remedy = new("删除重复的部分，再重新导入。", "Delete the copy and read the document in again."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "从网页或 Word 粘贴时容易粘贴两遍，条目会因此加倍。",
            "Pasting from a page or from Word often happens twice, and would double every item."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.RepeatedDocument;

    private protected override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>The whole copy, not only the line in which it begins.</summary>
    private protected override TextSpan SpanOf(PlanSyntaxTree tree, SyntaxFlaw flaw) => tree.Repetition?.Copy ?? flaw.Span;
}
