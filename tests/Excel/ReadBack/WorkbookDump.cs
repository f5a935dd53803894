using System.Globalization;
using System.Text;

namespace PlanKit.Excel.Tests.ReadBack;

/// <summary>
/// A workbook as text that people can review: each cell's address, what stands in it, how numbers are shown, and the colour
/// behind it. What differs from one writing to the next (ids, part names) is not in it.
/// </summary>
internal static class WorkbookDump
{
    /// <summary>The whole workbook.</summary>
    public static string Of(ReadWorkbook workbook)
    {
        var dump = new StringBuilder();
        foreach (ReadSheet sheet in workbook.Sheets)
        {
            dump.Append("# ").Append(sheet.Name).Append('\n');
            foreach (ReadCell cell in sheet.Cells.Where(cell => cell.Text is not null || cell.Number is not null))
            {
                dump.Append(cell.Address).Append(": ").Append(ValueOf(cell));
                dump.Append(cell.Fill is { } fill ? $" [{fill}]" : "");
                dump.Append(cell.HasQuotePrefix ? " [quoted]" : "").Append('\n');
            }

            dump.Append('\n');
        }

        return dump.ToString();
    }

    private static string ValueOf(ReadCell cell) => cell switch
    {
        { Text: { } text } => text.Replace("\n", "⏎", StringComparison.Ordinal),
        { NumberFormat: { } format, Number: { } day } when format.StartsWith("yyyy", StringComparison.Ordinal) =>
            DateTime.FromOADate(day).ToString(format.Contains("hh", StringComparison.Ordinal) ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture) + $" ({format})",
        { Number: { } number } => Math.Round(number, 6).ToString(CultureInfo.InvariantCulture) + $" ({cell.NumberFormat ?? "General"})",
        _ => "",
    };
}
