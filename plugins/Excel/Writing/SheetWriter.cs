using System.Collections.Immutable;
using System.Globalization;
using ClosedXML.Excel;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Excel.Writing;

/// <summary>Writes the cells of one sheet, with the heights of its rows and the bars behind its shares.</summary>
internal sealed class SheetWriter(IXLWorksheet target, Worksheet sheet, StylePalette palette, Language language)
{
    // Excel pads a cell by about this much of its width.
    private const double Padding = 1;
    private const double SpaceAroundLines = 5;
    private const double TallestRow = 409;
    private const long MostDigitsExact = 999_999_999_999_999;

    // Excel's calendar holds a 29 February 1900 that never was; from this day on it is right.
    private static readonly DateOnly FirstExactDay = new(1900, 3, 1);
    private static readonly XLColor BarColour = XLColor.FromArgb(0x8F, 0xC7, 0x8A);

    /// <summary>Writes the whole sheet.</summary>
    /// <returns>Whether there are bars behind shares in it.</returns>
    public bool Write()
    {
        for (int i = 0; i < sheet.ColumnWidths.Length; i++)
        {
            target.Column(i + 1).Width = sheet.ColumnWidths[i];
        }

        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            WriteRow(i + 1, sheet.Rows[i].Cells);
        }

        return AddBars();
    }

    private void WriteRow(int row, ImmutableArray<WorksheetCell> cells)
    {
        double height = StylePalette.LineHeight(CellStyle.Body) + SpaceAroundLines;
        int column = 1;
        foreach (WorksheetCell cell in cells)
        {
            height = Math.Max(height, WriteCell(row, column, cell));
            column += cell.ColumnSpan;
        }

        target.Row(row).Height = Math.Min(height, TallestRow);
    }

    private double WriteCell(int row, int column, WorksheetCell cell)
    {
        IXLCell first = target.Cell(row, column);
        CellLook look = SetValue(first, cell);
        if (cell.ColumnSpan > 1)
        {
            target.Range(row, column, row, column + cell.ColumnSpan - 1).Merge(checkIntersect: false);
            for (int i = 1; i < cell.ColumnSpan; i++)
            {
                palette.Apply(target.Cell(row, column + i), cell.Style, look);
            }
        }

        double line = StylePalette.LineHeight(cell.Style);
        int lines = look is CellLook.Text or CellLook.QuotedText && cell.Style is not (CellStyle.Title or CellStyle.Section)
            ? TextMeasure.LinesOf(first.GetString(), WidthOf(column, cell.ColumnSpan) - Padding)
            : 1;
        return (lines * line) + SpaceAroundLines;
    }

    private double WidthOf(int column, int span)
    {
        double width = 0;
        for (int i = column - 1; i < Math.Min(column - 1 + span, sheet.ColumnWidths.Length); i++)
        {
            width += sheet.ColumnWidths[i];
        }

        return width > 0 ? width : target.ColumnWidth * span;
    }

    // The look comes before the value: a date put into a cell without a format makes ClosedXML compose one of its own.
    private CellLook SetValue(IXLCell cell, WorksheetCell source)
    {
        switch (source.Value)
        {
            case CellValue.Text text:
                return SetText(cell, source.Style, text.Content);
            case CellValue.Number { Amount: > MostDigitsExact or < -MostDigitsExact } number:
                return SetText(cell, source.Style, number.Amount.ToString(CultureInfo.InvariantCulture));
            case CellValue.Number number:
                palette.Apply(cell, source.Style, CellLook.Number);
                cell.SetValue(number.Amount);
                return CellLook.Number;
            case CellValue.Share share when !double.IsFinite(share.Value):
                throw new ArgumentException($"The share in {cell.Address} is no finite number.", nameof(source));
            case CellValue.Share share:
                palette.Apply(cell, source.Style, CellLook.Share);
                cell.SetValue(share.Value);
                return CellLook.Share;
            case CellValue.Day day when day.Date < FirstExactDay:
                return SetText(cell, source.Style, day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            case CellValue.Day day:
                palette.Apply(cell, source.Style, CellLook.Day);
                cell.SetValue(day.Date.ToDateTime(TimeOnly.MinValue));
                return CellLook.Day;
            case CellValue.Moment moment when DateOnly.FromDateTime(moment.Time.DateTime) < FirstExactDay:
                return SetText(cell, source.Style, moment.Time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
            case CellValue.Moment moment:
                palette.Apply(cell, source.Style, CellLook.Moment);
                cell.SetValue(moment.Time.DateTime);
                return CellLook.Moment;
            default:
                palette.Apply(cell, source.Style, CellLook.Text);
                return CellLook.Text;
        }
    }

    private CellLook SetText(IXLCell cell, CellStyle style, string content)
    {
        string text = CellText.Fit(content, language);
        CellLook look = QuotePrefix.IsNeededBy(text) ? CellLook.QuotedText : CellLook.Text;
        palette.Apply(cell, style, look);
        cell.SetValue(text);
        return look;
    }

    // One bar format for each run of shares in a column, all from 0 to 1, so that equal bars mean equal shares everywhere.
    private bool AddBars()
    {
        var runs = new Dictionary<int, (int First, int Last)>();
        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            int column = 1;
            foreach (WorksheetCell cell in sheet.Rows[i].Cells)
            {
                if (cell.Value is CellValue.Share)
                {
                    bool goesOn = runs.TryGetValue(column, out (int First, int Last) run) && run.Last == i;
                    if (!goesOn && run.Last > 0)
                    {
                        AddBar(column, run.First, run.Last);
                    }

                    runs[column] = (goesOn ? run.First : i + 1, i + 1);
                }

                column += cell.ColumnSpan;
            }
        }

        foreach ((int column, (int first, int last)) in runs)
        {
            AddBar(column, first, last);
        }

        return runs.Count > 0;
    }

    private void AddBar(int column, int first, int last) =>
        target.Range(first, column, last, column).AddConditionalFormat().DataBar(BarColour)
            .Minimum(XLCFContentType.Number, 0d)
            .Maximum(XLCFContentType.Number, 1d);
}
