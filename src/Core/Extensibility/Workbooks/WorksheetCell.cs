namespace PlanKit.Extensibility;

/// <summary>A cell: a value and a look. Immutable.</summary>
/// <param name="Value">What stands in it.</param>
/// <param name="Style">How it looks.</param>
/// <param name="ColumnSpan">How many columns it covers, from its own to the right; at least 1.</param>
public sealed record WorksheetCell(CellValue Value, CellStyle Style = CellStyle.Body, int ColumnSpan = 1)
{
    /// <summary>An empty cell.</summary>
    public static WorksheetCell Empty { get; } = new(CellValue.Blank);

    /// <summary>A cell of text; never a formula.</summary>
    public static WorksheetCell Of(string text, CellStyle style = CellStyle.Body, int columnSpan = 1) => new(CellValue.Of(text), style, columnSpan);

    /// <summary>A cell of a whole number.</summary>
    public static WorksheetCell Of(long number, CellStyle style = CellStyle.Body) => new(CellValue.Of(number), style);
}
