using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A second copy of the text before it, pasted by mistake: kept, but read only once.</summary>
public sealed class RepeatedTextSyntax : PlanSyntaxNode
{
    internal RepeatedTextSyntax(SourceText source, TextSpan span, TextSpan original)
        : base(source, span, []) => Original = original;

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.RepeatedText;

    /// <summary>What it repeats, white space aside.</summary>
    public TextSpan Original { get; }
}
