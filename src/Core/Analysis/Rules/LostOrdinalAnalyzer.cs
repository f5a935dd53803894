using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0013: a number is gone and its punctuation is left.</summary>
public sealed class LostOrdinalAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0013",
        Title = new("序号丢失", "Lost ordinal"),
        MessageFormat = new("第 {0} 行只剩“{2}”，序号丢失，按顺序应为“{3}”。", "Line {0}: of the number only “{2}” is left; by its place it is “{3}”."),
        Remedy = new("补上丢失的序号。", "Put the lost number back."),
        RemedyFormat = new("补上“{3}”。", "Write “{3}”."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "从网页或 Word 复制时，自动编号常常丢失，只剩下顿号或空括号。",
            "Automatic numbers are often lost when text is copied from a page or from Word: 、 or （） is left."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.LostOrdinal;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
