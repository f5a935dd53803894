namespace PlanKit.Syntax.Parsing;

/// <summary>Numbers of one style, under one parent, that follow one another.</summary>
internal sealed class NumberedList(in MarkerCandidate first, NumberedLine? parent, int expectedFirst)
{
    /// <summary>See <see cref="MarkerCandidate.Key"/>.</summary>
    public int Key { get; } = first.Key;

    /// <summary>What the list stands under; null at the top.</summary>
    public NumberedLine? Parent { get; } = parent;

    /// <summary>How many lists stand above it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>1, or the number after which the one before ended, where numbers run on across sections.</summary>
    public int ExpectedFirst { get; } = expectedFirst;

    /// <summary>Its first number.</summary>
    public NumberedLine? First { get; private set; }

    /// <summary>Its last number so far.</summary>
    public NumberedLine? Latest { get; private set; }

    /// <summary>The greatest number so far, of the count that is under way.</summary>
    public int Greatest { get; private set; } = expectedFirst - 1;

    /// <summary>Index of <see cref="Latest"/> among the candidates.</summary>
    public int LatestIndex { get; private set; }

    /// <summary>Whether the latest number stands inside a line.</summary>
    public bool IsInline => Latest is { Candidate.AtLineStart: false };

    /// <summary>The lines with which its lines are decided; null until they are.</summary>
    public LevelPool? Pool { get; set; }

    /// <summary>Adds the next number.</summary>
    public NumberedLine Add(in MarkerCandidate candidate, int index)
    {
        bool countsAnew = candidate.Ordinal == 1 && Greatest > 1;
        int place = candidate.Ordinal > 0 ? candidate.Ordinal : Greatest + 1;
        var line = new NumberedLine(candidate, this) { Place = place };
        Greatest = countsAnew ? 1 : Math.Max(Greatest, place);
        if (Latest is null)
        {
            First = line;
        }
        else
        {
            Latest.NextInList = line;
        }

        Latest = line;
        LatestIndex = index;
        return line;
    }
}
