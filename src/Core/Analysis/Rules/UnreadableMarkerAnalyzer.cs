using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0001: a character of a marker looks like the one that is meant.</summary>
public sealed class UnreadableMarkerAnalyzer : FlawAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0001",
        Title = new("序号有错字", "Unreadable marker"),
        MessageFormat = new("第 {0} 行的序号“{2}”像是“{3}”之误。", "Line {0}: the number “{2}” is probably a slip for “{3}”."),
        Remedy = new("核对原文，改正序号。", "Compare with the original and mend the number."),
        RemedyFormat = new("核对原文，把“{2}”改成“{3}”。", "Compare with the original and change “{2}” to “{3}”."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "扫描识别和手工录入常把序号认错：1 认成 l，一 认成短横，、打成逗号。",
            "Scanning and typing mistake numbers: l for 1, a dash for 一, a comma for 、."),
    };

    /// <inheritdoc/>
    public override SyntaxFlawKind Flaw => SyntaxFlawKind.MisreadMarker;

    private protected override DiagnosticDescriptor Descriptor => Rule;
}
