using System.Collections.Immutable;
using PlanKit.Extensibility;

namespace PlanKit.Excel.Summary;

/// <summary>Gathers the rows of a sheet. All sheets of the workbook begin alike: a title, then a line that says whose plan and which day.</summary>
internal sealed class SheetComposer
{
    private readonly ImmutableArray<WorksheetRow>.Builder _rows = ImmutableArray.CreateBuilder<WorksheetRow>();
    private readonly string _name;
    private readonly ImmutableArray<double> _widths;
    private int? _headings;

    /// <summary>Begins a sheet.</summary>
    /// <param name="name">The tab's name.</param>
    /// <param name="title">The title.</param>
    /// <param name="caption">The line below it.</param>
    /// <param name="widths">The columns' widths.</param>
    public SheetComposer(string name, string title, string caption, params ImmutableArray<double> widths)
    {
        _name = name;
        _widths = widths;
        Across(title, CellStyle.Title);
        Across(caption, CellStyle.Note);
    }

    /// <summary>Adds a row.</summary>
    public void Row(params ImmutableArray<WorksheetCell> cells) => _rows.Add(new WorksheetRow(cells));

    /// <summary>Adds a row whose one text runs across all columns.</summary>
    public void Across(string text, CellStyle style) => Row(WorksheetCell.Of(text, style, _widths.Length));

    /// <summary>
    /// Adds a section's name. Its cells are not merged: merged cells would keep people from sorting the table.
    /// </summary>
    public void Section(string name) =>
        Row([WorksheetCell.Of(name, CellStyle.Section), .. Enumerable.Repeat(new WorksheetCell(CellValue.Blank, CellStyle.Section), _widths.Length - 1)]);

    /// <summary>Adds a row of headings.</summary>
    public void Headings(params ReadOnlySpan<string> headings)
    {
        var cells = ImmutableArray.CreateBuilder<WorksheetCell>(headings.Length);
        foreach (string heading in headings)
        {
            cells.Add(WorksheetCell.Of(heading, CellStyle.Header));
        }

        _headings = _rows.Count;
        Row(cells.MoveToImmutable());
    }

    /// <summary>A sheet of several small tables: nothing is frozen, and it is printed upright, so that they stand on one page.</summary>
    public Worksheet ToSheet() => new() { Name = _name, ColumnWidths = _widths, Rows = _rows.ToImmutable(), IsLandscape = false };

    /// <summary>A sheet of one table: its headings stay in sight, are repeated on each page, and bear filters.</summary>
    /// <param name="frozenColumns">How many columns stay in sight.</param>
    public Worksheet ToTable(int frozenColumns = 0) => new()
    {
        Name = _name,
        ColumnWidths = _widths,
        Rows = _rows.ToImmutable(),
        FrozenRows = _headings + 1 ?? 0,
        FrozenColumns = frozenColumns,
        FilterRow = _headings,
    };
}
