using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>The paragraphs before the first numbered line.</summary>
public sealed class PreambleSyntax : PlanSyntaxNode
{
    internal PreambleSyntax(SourceText source, TextSpan span, ImmutableArray<PlanSyntaxNode> children)
        : base(source, span, children)
    {
    }

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.Preamble;
}
