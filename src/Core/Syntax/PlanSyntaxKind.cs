namespace PlanKit.Syntax;

/// <summary>What a node of the tree is.</summary>
public enum PlanSyntaxKind
{
    /// <summary>The whole text.</summary>
    Document,

    /// <summary>What stands before the first numbered line, the frame aside.</summary>
    Preamble,

    /// <summary>A numbered heading that holds items, or sections.</summary>
    Section,

    /// <summary>A numbered line that people tick off.</summary>
    Item,

    /// <summary>A numbered part of an item.</summary>
    Clause,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>What surrounds the plan: see <see cref="FrameKind"/>.</summary>
    Frame,

    /// <summary>A second copy of what stands before it.</summary>
    RepeatedText,

    /// <summary>What the reader could not place.</summary>
    Unplaced,
}
