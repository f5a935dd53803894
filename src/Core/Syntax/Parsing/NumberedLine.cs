using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>A candidate that was taken for a marker, with its place in the outline. Others name it by its index in <see cref="Outline.Lines"/>.</summary>
internal struct NumberedLine
{
    /// <summary>In place of an index: no line.</summary>
    public const int None = -1;

    /// <summary>What was taken for the marker.</summary>
    public MarkerCandidate Candidate;

    /// <summary>The list whose number it is.</summary>
    public int List;

    /// <summary>The line above it; <see cref="None"/> at the top.</summary>
    public int Parent;

    /// <summary>How many stand above it.</summary>
    public int Depth;

    /// <summary>The line with the next number of its list; <see cref="None"/> where it is the last.</summary>
    public int NextInList;

    /// <summary>The number, also where the text has lost it.</summary>
    public int Place;

    /// <summary>How many numbers stand directly below it at the starts of lines.</summary>
    public int LineChildren;

    /// <summary>How many numbers stand directly below it inside lines.</summary>
    public int InlineChildren;

    /// <summary>Its heading.</summary>
    public TextSpan Title;

    /// <summary>What follows the heading before the line ends or another number begins.</summary>
    public TextSpan Rest;

    /// <summary>What speaks against it.</summary>
    public MarkerDoubt Doubts;

    /// <summary>The style of the numbers directly below it; means nothing where there are none.</summary>
    public MarkerStyle ChildStyle;

    /// <summary>What it became.</summary>
    public NumberedRole Role;

    /// <summary>Whether it is all of its line, and short: more a heading than a sentence.</summary>
    public bool IsHeading;
}
