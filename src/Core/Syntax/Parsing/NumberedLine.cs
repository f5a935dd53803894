using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>A candidate that was taken for a marker, with its place in the outline.</summary>
internal sealed class NumberedLine(in MarkerCandidate candidate, NumberedList list)
{
    private readonly MarkerCandidate _candidate = candidate;

    public ref readonly MarkerCandidate Candidate => ref _candidate;

    /// <summary>The list whose number it is.</summary>
    public NumberedList List { get; } = list;

    /// <summary>The one above it; null at the top.</summary>
    public NumberedLine? Parent => List.Parent;

    /// <summary>How many stand above it.</summary>
    public int Depth { get; } = list.Depth;

    /// <summary>The next number of its list.</summary>
    public NumberedLine? NextInList { get; set; }

    /// <summary>The number, also where the text has lost it.</summary>
    public int Place { get; set; }

    /// <summary>What speaks against it.</summary>
    public MarkerDoubt Doubts { get; set; } = candidate.Doubts;

    /// <summary>Its heading.</summary>
    public TextSpan Title { get; set; }

    /// <summary>What follows the heading before the line ends or another number begins.</summary>
    public TextSpan Rest { get; set; }

    /// <summary>Whether it is all of its line, and short: more a heading than a sentence.</summary>
    public bool IsHeading { get; set; }

    /// <summary>How many numbers stand directly below it at the starts of lines.</summary>
    public int LineChildren { get; set; }

    /// <summary>How many numbers stand directly below it inside lines.</summary>
    public int InlineChildren { get; set; }

    /// <summary>The style of the numbers directly below it; means nothing where there are none.</summary>
    public MarkerStyle ChildStyle { get; set; }

    /// <summary>What it became.</summary>
    public NumberedRole Role { get; set; }
}
