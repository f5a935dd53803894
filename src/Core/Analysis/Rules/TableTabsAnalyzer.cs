using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0018: lines that come from a table.</summary>
public sealed class TableTabsAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0018",
        Title = new("夹带表格制表符", "Tabs of a table"),
        MessageFormat = new(
            "第 {0} 行起的 {3} 行用制表符分栏，像是从 Word 表格粘贴的。",
            "From line {0} on, {3} lines hold tabs, as pasted from a Word table."),
        Remedy = new(
            "核对每一行的栏目有没有归到正确的条目；把制表符改成标点，或者另起一行。",
            "See that each cell belongs to the right item, and write punctuation or a new line in place of the tabs."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "表格粘贴成文字后，序号、内容、责任人、时限挤在一行，容易张冠李戴。",
            "A table pasted as text squeezes number, content, owner and deadline into one line."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.TableTabs;

    private protected override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>{3} is how many lines there are.</summary>
    private protected override ImmutableArray<object?> ArgumentsOf(PlanSyntaxTree tree, SyntaxFlaw flaw) =>
        base.ArgumentsOf(tree, flaw).SetItem(
            3, tree.Text.GetLinePosition(flaw.Span.End).ShownLine - tree.Text.GetLinePosition(flaw.Span.Start).ShownLine + 1);
}
