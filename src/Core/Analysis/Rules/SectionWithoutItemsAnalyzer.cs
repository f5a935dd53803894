using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0007: a section holds neither item nor text, though others do.</summary>
public sealed class SectionWithoutItemsAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0007",
        Title = new("部分没有条目", "Section without items"),
        MessageFormat = new("第 {0} 行的部分“{2}”下面没有条目，也没有文字。", "Line {0}: the section “{2}” holds neither items nor text."),
        Remedy = new("补上这一部分的条目，或者删去标题。", "Write the section’s items, or delete its heading."),
        RemedyFormat = new(
            "补上“{2}”的条目，或者删去这个标题；如果它其实是条目，改用条目的序号。",
            "Write the items of “{2}”, or delete the heading. If it is an item itself, give it an item’s number."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "只有标题的部分，多半是内容在粘贴时丢了，或者标题的层次写错了。",
            "A heading alone mostly means that its content was lost, or that its level is wrong."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.SectionWithoutItems;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
