using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0014: lines end in different ways.</summary>
public sealed class MixedLineEndsAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0014",
        Title = new("换行符混用", "Mixed line ends"),
        MessageFormat = new("第 {0} 行末的换行符是 {2}，其余大多是 {3}。", "Line {0} ends with {2}; most lines end with {3}."),
        Remedy = new(
            "用文本编辑器统一换行符后重新导入；内容不受影响。",
            "Let a text editor write all line ends alike and read the document in again. The content is not affected."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "换行符混用说明正文由几处拼成，别的程序可能多出或丢掉空行。",
            "Line ends of two kinds mean that the text was put together from several; other programs may show blank lines or join lines."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.MixedLineEnds;

    private protected override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>{2} is how the line ends.</summary>
    private protected override ImmutableArray<object?> ArgumentsOf(PlanSyntaxTree tree, SyntaxFlaw flaw)
    {
        string actual = tree.Text.ToString(flaw.Span) switch
        {
            "\r\n" => "CRLF",
            "\n" => "LF",
            _ => "CR",
        };
        return base.ArgumentsOf(tree, flaw).SetItem(2, actual);
    }
}
