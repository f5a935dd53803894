using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0006: an item has neither heading nor body.</summary>
public sealed class EmptyItemAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0006",
        Title = new("空条目", "Empty item"),
        MessageFormat = new("第 {0} 行的序号“{2}”后面没有内容。", "Line {0}: nothing follows the number “{2}”."),
        Remedy = new("补上条目的内容；不需要的，删去序号并顺延。", "Write what the item is about; or delete the number and count on."),
        RemedyFormat = new(
            "补上“{2}”的内容；不需要的，删去“{2}”，后面的序号依次顺延。",
            "Write what “{2}” is about; or delete it, and count on with the numbers after it."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "没有内容的条目无法落实，却会占一个序号。",
            "Nobody can do an item that says nothing; yet it takes a number and a row in every table."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.EmptyItem;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
