using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A part of the frame: recognised and kept, but nothing that people tick off.</summary>
public sealed class FrameSyntax : PlanSyntaxNode
{
    internal FrameSyntax(SourceText source, TextSpan span, FrameKind part)
        : base(source, span, []) => Part = part;

    /// <inheritdoc/>
    public override PlanSyntaxKind Kind => PlanSyntaxKind.Frame;

    /// <summary>Which part of the frame it is.</summary>
    public FrameKind Part { get; }

    private protected override bool HasSameParts(PlanSyntaxNode other) => other is FrameSyntax frame && frame.Part == Part;
}
