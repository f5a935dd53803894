namespace PlanKit.Syntax.Parsing;

/// <summary>Characters that may be a marker. Whether they are one, their neighbours decide.</summary>
internal readonly record struct MarkerCandidate
{
    // Many of them are held at a time, so each is kept small.
    private readonly byte _numeralOffset;
    private readonly byte _numeralLength;
    private readonly byte _unit;
    private readonly ushort _ordinal;
    private readonly ushort _lead;
    private readonly ushort _variant;

    /// <summary>How it is written.</summary>
    public required MarkerStyle Style { get; init; }

    /// <summary>Where it begins.</summary>
    public required int Start { get; init; }

    /// <summary>After its last character.</summary>
    public required int End { get; init; }

    /// <summary>Where the number in it begins.</summary>
    public int NumeralStart
    {
        get => Start + _numeralOffset;
        init => _numeralOffset = (byte)Math.Min(value - Start, byte.MaxValue);
    }

    /// <summary>How long the number in it is; 0 where it is lost.</summary>
    public int NumeralLength
    {
        get => _numeralLength;
        init => _numeralLength = (byte)value;
    }

    /// <summary>The number, at most 999; 0 where it is lost.</summary>
    public int Ordinal
    {
        get => _ordinal;
        init => _ordinal = (ushort)value;
    }

    /// <summary>The numbers before the last of a dotted marker, as one: of 2.3.1 it is 2 × 256 + 3. Else 0.</summary>
    public int Lead
    {
        get => _lead;
        init => _lead = (ushort)value;
    }

    /// <summary>What tells lists of one style apart: the unit of 第…, the depth of a dotted number.</summary>
    public int Unit
    {
        get => _unit;
        init => _unit = (byte)value;
    }

    /// <summary>Which punctuation it has: not a list of its own, but worth a remark where neighbours differ.</summary>
    public int Variant
    {
        get => _variant;
        init => _variant = (ushort)value;
    }

    /// <summary>What speaks against it, from its own characters.</summary>
    public MarkerDoubt Doubts { get; init; }

    /// <summary>The line, as an index into the lines with content.</summary>
    public int Line { get; init; }

    /// <summary>Whether only blanks stand before it in its line.</summary>
    public bool AtLineStart { get; init; }

    /// <summary>Whether it stands after punctuation or at the line's start, so that it needs no other before it.</summary>
    public bool AfterStop { get; init; }

    /// <summary>Candidates with the same key may be numbers of one list.</summary>
    public int Key => ((int)Style << 6) | Unit;

    /// <summary>Counts only where its neighbours confirm it.</summary>
    public bool NeedsProof => (Doubts & MarkerDoubt.MayBeAmount) != MarkerDoubt.None;
}
