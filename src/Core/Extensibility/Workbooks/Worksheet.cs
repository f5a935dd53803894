using System.Collections.Immutable;

namespace PlanKit.Extensibility;

/// <summary>A sheet: rows from the top, columns from the left, printed on A4 with page numbers. Immutable.</summary>
public sealed class Worksheet
{
    /// <summary>The tab's name. What Excel forbids in it (<c>[]:*?/\</c>, more than 31 characters) is replaced.</summary>
    public required string Name { get; init; }

    /// <summary>The widths of the columns, from the left, in Excel's unit: the width of a digit; a Chinese character takes two.</summary>
    public required ImmutableArray<double> ColumnWidths { get; init; }

    /// <summary>The rows, from the top.</summary>
    public required ImmutableArray<WorksheetRow> Rows { get; init; }

    /// <summary>How many rows at the top stay in sight when scrolling, and are repeated on each printed page. Default: 0.</summary>
    public int FrozenRows { get; init; }

    /// <summary>How many columns at the left stay in sight. Default: 0.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The row, from 0, whose cells bear filters that reach down to the last row; null: none.</summary>
    public int? FilterRow { get; init; }

    /// <summary>Whether the paper lies on its side. Default: true.</summary>
    public bool IsLandscape { get; init; } = true;
}
