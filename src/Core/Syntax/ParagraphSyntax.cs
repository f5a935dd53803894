using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>Running text: one line of the document with its line break.</summary>
public sealed class ParagraphSyntax : PlanSyntaxNode
{
    internal ParagraphSyntax(SourceText source, TextSpan span)
        : base(source, span, [])
    {
    }

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.Paragraph;
}
