using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0005: a marker is written unlike its neighbours of the same level.</summary>
public sealed class MixedMarkerStyleAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0005",
        Title = new("序号写法不一", "Mixed marker styles"),
        MessageFormat = new(
            "第 {0} 行的序号“{2}”与同级写法不同：第 {4} 行写作“{5}”。",
            "Line {0}: “{2}” is written unlike its neighbours; line {4} has “{5}”."),
        Remedy = new("把同一级的序号改成同一种写法。", "Write the numbers of one level in one way."),
        RemedyFormat = new("改成“{3}”，与同级一致。", "Write “{3}”, like its neighbours."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new("同一级的序号写法不一，读的人容易看错层次。", "Where the numbers of one level are written in two ways, levels are easily mistaken."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.MixedMarkerStyle;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
