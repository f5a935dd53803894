using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A numbered part of an item; may hold clauses of its own.</summary>
public sealed class ClauseSyntax : NumberedSyntax
{
    internal ClauseSyntax(SourceText source, NumberedParts parts, ImmutableArray<PlanSyntaxNode> children)
        : base(source, parts, children)
    {
    }

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.Clause;
}
