using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0009: the reader is not sure of a marker.</summary>
public sealed class LowConfidenceAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0009",
        Title = new("把握不大的序号", "Low confidence"),
        MessageFormat = new(
            "第 {0} 行的“{2}”是否是序号、属于哪一级，没有把握：{3}。",
            "Line {0}: it is not certain that “{2}” is a number of this level: {3}."),
        Remedy = new(
            "看一看这一行认得对不对：层次不对，用 --items 指定条目的级别；不是序号，改写这一行的开头。",
            "See whether the line was read rightly. If the level is wrong, name the items’ level with --items; if it is no number, word the line’s beginning otherwise."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "有些行既可以读作序号，也可以读作数量、日期或并列的数字；认错了，条目就会多一条或少一条。",
            "Some lines can be read as numbered or as an amount, a date or an enumeration; read wrongly, the list has an item too many or too few."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.LowConfidence;

    private protected override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>A number that was misread, lost or repeated is doubtful too; there the rule about that says more.</summary>
    private protected override bool IsWorthReporting(SyntaxFlaw flaw) => flaw.Doubt is { } doubt
        && (IsReason(doubt, MarkerDoubt.InsideLine)
            || IsReason(doubt, MarkerDoubt.SpacedOut)
            || IsReason(doubt, MarkerDoubt.LevelUncertain)
            || IsReason(doubt, MarkerDoubt.MayBeAmount));

    /// <summary>{3} is the reason for doubt.</summary>
    private protected override ImmutableArray<object?> ArgumentsOf(PlanSyntaxTree tree, SyntaxFlaw flaw) =>
        [.. base.ArgumentsOf(tree, flaw)[..3], flaw.Doubt];

    private static bool IsReason(LocalizableText doubt, MarkerDoubt reason) => MarkerDoubtTexts.WeightiestOf(reason) == doubt;
}
