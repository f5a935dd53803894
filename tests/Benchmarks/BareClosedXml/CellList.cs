using System.Globalization;
using PlanKit.Excel.Tests.ReadBack;

namespace PlanKit.Benchmarks.BareClosedXml;

/// <summary>The cells of a workbook, one a line: sheet, address, kind (<c>s</c> text, <c>n</c> number, <c>d</c> date), value, parted by tabs.</summary>
internal static class CellList
{
    /// <summary>Lists the cells that hold something.</summary>
    public static IEnumerable<string> Describe(ReadWorkbook workbook) =>
        from sheet in workbook.Sheets
        from cell in sheet.Cells
        where cell.Text is not null || cell.Number is not null
        select string.Join('\t', sheet.Name, cell.Address, KindOf(cell), Escape(cell.Text ?? cell.Number!.Value.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Undoes what <see cref="Describe"/> does to tabs, line feeds and backslashes.</summary>
    public static string Unescape(string value) => value.Contains('\\', StringComparison.Ordinal)
        ? value.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\b", "\\", StringComparison.Ordinal)
        : value;

    private static string Escape(string value) => value
        .Replace("\\", "\\b", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string KindOf(ReadCell cell) =>
        cell.Text is not null ? "s" : cell.NumberFormat?.StartsWith("yyyy", StringComparison.Ordinal) == true ? "d" : "n";
}
