using ClosedXML.Excel;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Excel.Writing;

/// <summary>How a sheet is scrolled, filtered and printed.</summary>
internal static class PageLayout
{
    // Excel allows a header 255 characters in all.
    private const int LongestHeaderTitle = 100;

    /// <summary>Applies the layout to a sheet whose cells are written.</summary>
    public static void Apply(IXLWorksheet target, Worksheet sheet, Workbook workbook)
    {
        target.ShowGridLines = false;
        Freeze(target.SheetView, sheet);
        if (sheet.FilterRow is { } row)
        {
            target.Range(row + 1, 1, Math.Max(sheet.Rows.Length, row + 1), sheet.ColumnWidths.Length).SetAutoFilter();
        }

        IXLPageSetup page = target.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = sheet.IsLandscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        SetMargins(page.Margins);
        if (sheet.FrozenRows > 0)
        {
            page.SetRowsToRepeatAtTop(1, sheet.FrozenRows);
        }

        page.Header.Left.AddText(ForHeader(workbook.Title));
        page.Header.Right.AddText(XLHFPredefinedText.SheetName);
        AddPageNumbers(page.Footer.Center, workbook.Language);
    }

    private static void Freeze(IXLSheetView view, Worksheet sheet)
    {
        if (sheet is { FrozenRows: > 0, FrozenColumns: > 0 })
        {
            view.Freeze(sheet.FrozenRows, sheet.FrozenColumns);
        }
        else if (sheet.FrozenRows > 0)
        {
            view.FreezeRows(sheet.FrozenRows);
        }
        else if (sheet.FrozenColumns > 0)
        {
            view.FreezeColumns(sheet.FrozenColumns);
        }
    }

    // Inches.
    private static void SetMargins(IXLMargins margins)
    {
        margins.Left = margins.Right = 0.4;
        margins.Top = margins.Bottom = 0.7;
        margins.Header = margins.Footer = 0.3;
    }

    private static void AddPageNumbers(IXLHFItem footer, Language language)
    {
        bool isChinese = language == Language.Chinese;
        footer.AddText(isChinese ? "第 " : "Page ");
        footer.AddText(XLHFPredefinedText.PageNumber);
        footer.AddText(isChinese ? " 页，共 " : " of ");
        footer.AddText(XLHFPredefinedText.NumberOfPages);
        footer.AddText(isChinese ? " 页" : "");
    }

    // An ampersand begins a code there; two of them are one.
    private static string ForHeader(string title)
    {
        string shown = CellText.Show(title).ReplaceLineEndings(" ");
        string cut = shown.Length <= LongestHeaderTitle
            ? shown
            : shown[..(char.IsHighSurrogate(shown[LongestHeaderTitle - 1]) ? LongestHeaderTitle - 1 : LongestHeaderTitle)] + "…";
        return cut.Replace("&", "&&", StringComparison.Ordinal);
    }
}
