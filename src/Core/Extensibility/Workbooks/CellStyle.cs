namespace PlanKit.Extensibility;

/// <summary>How a cell looks. One palette for every export, so that a colour means the same everywhere; a word always stands beside the colour.</summary>
public enum CellStyle
{
    /// <summary>Wrapped text, framed, at the left; numbers at the right. As in all styles, in the middle of the row's height.</summary>
    Body,

    /// <summary>As <see cref="Body"/>, centred.</summary>
    Centered,

    /// <summary>The sheet's title: large, without frame.</summary>
    Title,

    /// <summary>A line below the title: small, grey, without frame.</summary>
    Note,

    /// <summary>A column's heading.</summary>
    Header,

    /// <summary>A section's name, across the table: never wrapped, so that it runs on over the blank cells beside it.</summary>
    Section,

    /// <summary>A sum.</summary>
    Total,

    /// <summary>Done, or nothing wrong: green.</summary>
    Good,

    /// <summary>In progress, or a warning: amber.</summary>
    Attention,

    /// <summary>Overdue, or an error: red.</summary>
    Bad,

    /// <summary>Not applicable, not started, or waived: grey.</summary>
    Muted,
}
