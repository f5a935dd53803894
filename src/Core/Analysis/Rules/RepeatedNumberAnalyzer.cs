using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0002: a number occurs again at the same level.</summary>
public sealed class RepeatedNumberAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0002",
        Title = new("重复的序号", "Repeated number"),
        MessageFormat = new(
            "第 {0} 行的序号“{2}”重复：第 {4} 行已经用过“{5}”。",
            "Line {0}: the number “{2}” is used again; line {4} has “{5}” already."),
        Remedy = new(
            "把重复的序号改成下一个序号，后面的依次顺延；如果这里开始新的部分，给它加上标题。",
            "Change it to the next number, and those after it accordingly. Where a new section begins, give it a heading."),
        RemedyFormat = new(
            "把“{2}”改成“{3}”，后面的序号依次顺延；如果这里开始新的部分，给它加上标题。",
            "Change “{2}” to “{3}”, and the numbers after it accordingly. Where a new section begins here, give it a heading."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "同一级里两个条目用同一个序号时，“第几条”说的是哪一条就不清楚了。",
            "Where two items of one level bear the same number, nobody knows which of them “item 3” is."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.RepeatedNumber;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
