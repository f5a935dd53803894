using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>Text that the reader could not place: it belongs to no item and is no known part of the frame.</summary>
public sealed class UnplacedSyntax : PlanSyntaxNode
{
    internal UnplacedSyntax(SourceText source, TextSpan span)
        : base(source, span, [])
    {
    }

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.Unplaced;
}
