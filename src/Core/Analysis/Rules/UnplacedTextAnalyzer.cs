using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0019: text that belongs to no item and to no known part of the frame.</summary>
public sealed class UnplacedTextAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0019",
        Title = new("没有归类的文字", "Text without a place"),
        MessageFormat = new(
            "第 {0} 行的“{2}”不属于任何条目，也不是标题、落款之类，没有归类。",
            "Line {0}: “{2}” belongs to no item and to no known part of the document."),
        Remedy = new("它若是计划的内容，移到所属条目之下；不是，就删去。", "If it is part of the plan, move it below its item; if not, delete it."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new("没有归类的文字原样保留，但不会出现在条目里。", "Such text is kept as it is, but stands in no item."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.UnplacedText;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
