namespace PlanKit.Syntax;

/// <summary>What can make the reader doubt a marker, weightiest last.</summary>
[Flags]
public enum MarkerDoubt : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It stands inside a line, not at its start.</summary>
    InsideLine = 1 << 0,

    /// <summary>White space inside the marker.</summary>
    SpacedOut = 1 << 1,

    /// <summary>Its neighbours of the same level are written in another way.</summary>
    MixedStyle = 1 << 2,

    /// <summary>The number before it is missing.</summary>
    NumberSkipped = 1 << 3,

    /// <summary>The documents gives no clear sign whether it is a section or an item.</summary>
    LevelUncertain = 1 << 4,

    /// <summary>Its number occurs before at the same level.</summary>
    NumberRepeated = 1 << 5,

    /// <summary>Its number is smaller than one before it.</summary>
    NumberOutOfOrder = 1 << 6,

    /// <summary>It may be an amount, a date or an enumeration.</summary>
    MayBeAmount = 1 << 7,

    /// <summary>A character looks like the one that is meant: l for 1, O for 0.</summary>
    Misread = 1 << 8,

    /// <summary>The number is missing: 、 or （）.</summary>
    OrdinalLost = 1 << 9,
}
