namespace PlanKit.Syntax.Parsing;

/// <summary>What a line is, beside content.</summary>
internal enum LineRole : byte
{
    /// <summary>Part of the plan: numbered, or running text.</summary>
    Content,

    /// <summary><see cref="FrameKind.Title"/>.</summary>
    Title,

    /// <summary><see cref="FrameKind.DocumentNumber"/>.</summary>
    DocumentNumber,

    /// <summary><see cref="FrameKind.Salutation"/>.</summary>
    Salutation,

    /// <summary><see cref="FrameKind.Signature"/>.</summary>
    Signature,

    /// <summary><see cref="FrameKind.Attachment"/>.</summary>
    Attachment,

    /// <summary><see cref="FrameKind.Footer"/>.</summary>
    Footer,

    /// <summary><see cref="FrameKind.Advertisement"/>.</summary>
    Advertisement,

    /// <summary>No part of the plan and no known part of the frame.</summary>
    Unplaced,
}
