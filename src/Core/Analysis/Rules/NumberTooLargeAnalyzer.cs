using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0020: a number that is larger than any list’s.</summary>
public sealed class NumberTooLargeAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0020",
        Title = new("序号过大", "Number too large"),
        MessageFormat = new(
            "第 {0} 行开头的“{2}”超出了能读的序号，这一行没有读作条目。",
            "Line {0}: “{2}” is larger than the numbers of a list that can be read, so the line is not taken for an item."),
        Remedy = new(
            "序号写错就改正；确有这么多条目的，分成几个部分，各自编号。",
            "Mend the number; or, where there really are so many items, divide them into sections that count anew."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "能读的序号：阿拉伯数字到 999，汉字到一百九十九，括号里到 99。更大的多半是年份或数量。",
            "Numbers are read up to 999 in digits, 199 in Chinese and 99 in brackets; larger ones are mostly years or amounts."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.NumberTooLarge;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
