namespace PlanKit.Excel.Writing;

/// <summary>What, beside the <see cref="Extensibility.CellStyle"/>, decides how a cell looks: the kind of its value.</summary>
internal enum CellLook
{
    /// <summary>Text, or nothing.</summary>
    Text,

    /// <summary>Text that bears Excel's quote prefix.</summary>
    QuotedText,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A share, as a percentage.</summary>
    Share,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day and a time.</summary>
    Moment,
}
