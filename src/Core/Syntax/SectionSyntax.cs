using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A numbered heading that holds items, or sections that hold them.</summary>
public sealed class SectionSyntax : NumberedSyntax
{
    internal SectionSyntax(SourceText source, NumberedParts parts, ImmutableArray<PlanSyntaxNode> children)
        : base(source, parts, children)
    {
    }

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.Section;
}
