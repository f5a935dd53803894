using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0008: a number is smaller than the one before it.</summary>
public sealed class NumberOutOfOrderAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0008",
        Title = new("序号颠倒", "Number out of order"),
        MessageFormat = new(
            "第 {0} 行的序号“{2}”比前面的小，按顺序应为“{3}”。",
            "Line {0}: the number “{2}” is smaller than the one before it; “{3}” would follow."),
        Remedy = new("核对原文：把条目放回它的位置，或者改正序号。", "Compare with the original: move the item to its place, or mend the number."),
        RemedyFormat = new(
            "核对原文：次序打乱了就把它移回原处；序号写错了就改成“{3}”。",
            "Compare with the original: move it back if the order was mixed up; if the number is wrong, write “{3}”."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "序号颠倒，多半是粘贴时打乱了次序，或者写错了序号。",
            "Numbers out of order mostly mean that paragraphs were mixed up, or a number mistyped."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.NumberOutOfOrder;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
