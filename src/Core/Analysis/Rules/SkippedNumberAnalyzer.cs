using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0003: numbers are missing before a marker.</summary>
public sealed class SkippedNumberAnalyzer : FlawAnalyzer
{
    private static readonly LocalizableText Before = new("（上一个序号是第 {0} 行的“{1}”）", " (the number before it is “{1}” in line {0})");
    private static readonly LocalizableText First = new("（这是本级的第一个序号）", " (it is the first number of its list)");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0003",
        Title = new("跳号", "Skipped number"),
        MessageFormat = new("第 {0} 行的“{2}”前面缺少“{3}”{4}。", "Line {0}: “{3}” is missing before “{2}”{4}."),
        Remedy = new(
            "核对原文：是漏了条目，还是序号写错。漏了就补上，写错就改正并顺延。",
            "Compare with the original: add the item that is missing, or mend the number and those after it."),
        RemedyFormat = new(
            "核对原文：漏了“{3}”就补上；没有漏，就把“{2}”改成“{5}”，后面依次顺延。",
            "Compare with the original. If “{3}” was left out, add it; if not, change “{2}” to “{5}”, and those after it accordingly."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "缺号说明可能漏抄了条目，也可能是删了条目没有改序号。",
            "A gap may mean that an item was lost on the way, or deleted without renumbering."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.SkippedNumber;

    private protected override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>{4} is the number before the gap, {5} the marker that would close it.</summary>
    private protected override ImmutableArray<object?> ArgumentsOf(PlanSyntaxTree tree, SyntaxFlaw flaw)
    {
        LocalizableText before = flaw.Related is { } marker
            ? Before.Format(tree.Text.GetLinePosition(marker.Start).ShownLine, Shown(tree, marker))
            : First;
        return [.. base.ArgumentsOf(tree, flaw)[..4], before, flaw.Expected];
    }
}
