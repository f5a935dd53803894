using System.Globalization;
using ClosedXML.Excel;

namespace PlanKit.Benchmarks.BareClosedXml;

/// <summary>Writes values as anyone would with ClosedXML: no looks, no widths, no pages.</summary>
internal static class BareWriter
{
    /// <summary>Writes the listed cells.</summary>
    /// <returns>How many.</returns>
    public static int Write(IEnumerable<string> lines, string path)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        IXLWorksheet? sheet = null;
        int written = 0;
        foreach (string line in lines)
        {
            string[] fields = line.Split('\t');
            if (sheet is null || !string.Equals(sheet.Name, fields[0], StringComparison.Ordinal))
            {
                sheet = workbook.AddWorksheet(fields[0]);
            }

            SetValue(sheet.Cell(fields[1]), fields[2], fields[3]);
            written++;
        }

        workbook.SaveAs(path);
        return written;
    }

    private static void SetValue(IXLCell cell, string kind, string value)
    {
        switch (kind)
        {
            case "s":
                cell.SetValue(CellList.Unescape(value));
                break;
            case "d":
                cell.SetValue(DateTime.FromOADate(double.Parse(value, CultureInfo.InvariantCulture)));
                break;
            default:
                cell.SetValue(double.Parse(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
