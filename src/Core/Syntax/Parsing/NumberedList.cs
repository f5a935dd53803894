namespace PlanKit.Syntax.Parsing;

/// <summary>Numbers of one style, under one parent, that follow one another. Others name it by its index in <see cref="Outline.Lists"/>.</summary>
internal struct NumberedList
{
    /// <summary>In place of <see cref="Pool"/>: not decided yet.</summary>
    public const int NoPool = -1;

    /// <summary>See <see cref="MarkerCandidate.Key"/>.</summary>
    public int Key;

    /// <summary>The line that the list stands under; <see cref="NumberedLine.None"/> at the top.</summary>
    public int Parent;

    /// <summary>How many lists stand above it.</summary>
    public int Depth;

    /// <summary>1, or the number after which the one before ended, where numbers run on across sections.</summary>
    public int ExpectedFirst;

    /// <summary>The line with the last number before it, where numbers run on across sections; else <see cref="NumberedLine.None"/>.</summary>
    public int RunsOnFrom;

    /// <summary>The line with its first number; <see cref="NumberedLine.None"/> while it has none.</summary>
    public int First;

    /// <summary>The line with its last number so far; <see cref="NumberedLine.None"/> while it has none.</summary>
    public int Latest;

    /// <summary>The greatest number so far, of the count that is under way.</summary>
    public int Greatest;

    /// <summary>Index of <see cref="Latest"/> among the candidates.</summary>
    public int LatestIndex;

    /// <summary>Of <see cref="LevelDecider"/>: the pool with which its lines are decided; <see cref="NoPool"/> until they are.</summary>
    public int Pool;
}
