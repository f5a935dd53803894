using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>The whole text: frame, preamble, sections, items, and what stands between and after them.</summary>
public sealed class DocumentSyntax : PlanSyntaxNode
{
    internal DocumentSyntax(SourceText source, TextSpan span, ImmutableArray<PlanSyntaxNode> children)
        : base(source, span, children)
    {
    }

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.Document;
}
