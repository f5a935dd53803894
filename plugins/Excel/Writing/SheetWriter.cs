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
    public void Write()
    {
        for (int i = 0; i < sheet.ColumnWidths.Length; i++)
        {
            target.Column(i + 1).Width = sheet.ColumnWidths[i];
        }

        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            WriteRow(i + 1, sheet.Rows[i].Cells);
        }

        AddBars();
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
        string? text = TextOf(cell.Value);
        CellLook look = text is null ? SetNumber(first, cell) : SetText(first, cell.Style, text);
        if (cell.ColumnSpan > 1)
        {
            target.Range(row, column, row, column + cell.ColumnSpan - 1).Merge(checkIntersect: false);
            for (int i = 1; i < cell.ColumnSpan; i++)
            {
                palette.Apply(target.Cell(row, column + i), cell.Style, look);
            }
        }

        bool canWrap = text is not null && cell.Style is not (CellStyle.Title or CellStyle.Section);
        int lines = canWrap ? TextMeasure.LinesOf(text!, WidthOf(column, cell.ColumnSpan) - Padding) : 1;
        return (lines * StylePalette.LineHeight(cell.Style)) + SpaceAroundLines;
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

    // What is to be written as text, fit for a cell: text, and numbers and days that Excel would show wrong; null: neither.
    private string? TextOf(CellValue value) => value switch
    {
        CellValue.Text text => CellText.Fit(text.Content, language),
        CellValue.Number { Amount: > MostDigitsExact or < -MostDigitsExact } number => number.Amount.ToString(CultureInfo.InvariantCulture),
        CellValue.Day day when day.Date < FirstExactDay => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellValue.Moment moment when DateOnly.FromDateTime(moment.Time.DateTime) < FirstExactDay =>
            moment.Time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => null,
    };

    private CellLook SetText(IXLCell cell, CellStyle style, string text)
    {
        CellLook look = QuotePrefix.IsNeededBy(text) ? CellLook.QuotedText : CellLook.Text;
        palette.Apply(cell, style, look);
        cell.SetValue(text);
        return look;
    }

    // Days go in as the numbers that they are in the file: their look makes them days.
    private CellLook SetNumber(IXLCell cell, WorksheetCell source)
    {
        (CellLook look, double number) = source.Value switch
        {
            CellValue.Number whole => (CellLook.Number, whole.Amount),
            CellValue.Share share => (CellLook.Share, share.Value),
            CellValue.Day day => (CellLook.Day, day.Date.ToDateTime(TimeOnly.MinValue).ToOADate()),
            CellValue.Moment moment => (CellLook.Moment, moment.Time.DateTime.ToOADate()),
            _ => (CellLook.Text, 0),
        };
        palette.Apply(cell, source.Style, look);
        if (look != CellLook.Text)
        {
            cell.SetValue(double.IsFinite(number)
                ? number
                : throw new ArgumentException($"The share in {cell.Address} is no finite number.", nameof(source)));
        }

        return look;
    }

    // One bar format for each run of shares in a column, all from 0 to 1, so that equal bars mean equal shares everywhere.
    private void AddBars()
    {
        for (int column = 1; column <= sheet.ColumnWidths.Length; column++)
        {
            int first = 0;
            for (int row = 1; row <= sheet.Rows.Length + 1; row++)
            {
                bool isShare = row <= sheet.Rows.Length && ValueAt(row, column) is CellValue.Share;
                if (isShare && first == 0)
                {
                    first = row;
                }
                else if (!isShare && first > 0)
                {
                    AddBar(column, first, row - 1);
                    first = 0;
                }
            }
        }
    }

    private CellValue? ValueAt(int row, int column)
    {
        int start = 1;
        foreach (WorksheetCell cell in sheet.Rows[row - 1].Cells)
        {
            if (start >= column)
            {
                return start == column ? cell.Value : null;
            }

            start += cell.ColumnSpan;
        }

        return null;
    }

    private void AddBar(int column, int first, int last) =>
        target.Range(first, column, last, column).AddConditionalFormat().DataBar(BarColour)
            .Minimum(XLCFContentType.Number, 0d)
            .Maximum(XLCFContentType.Number, 1d);
}
