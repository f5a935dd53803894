namespace PlanKit.Syntax;

/// <summary>What a run of characters is.</summary>
public enum SyntaxLeafKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A marker.</summary>
    Marker,

    /// <summary>The words of a numbered heading.</summary>
    Title,

    /// <summary>A line break.</summary>
    LineBreak,

    /// <summary>A part of the frame, one line of it.</summary>
    Frame,

    /// <summary>The second copy of a text that was pasted twice.</summary>
    Repeated,

    /// <summary>What could not be placed.</summary>
    Unplaced,
}
