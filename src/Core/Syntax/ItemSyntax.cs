using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A numbered line that people tick off, with its body.</summary>
public sealed class ItemSyntax : NumberedSyntax
{
    internal ItemSyntax(SourceText source, NumberedParts parts, ImmutableArray<PlanSyntaxNode> children)
        : base(source, parts, children)
    {
    }

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.Item;
}
