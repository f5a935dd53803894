using System.Globalization;
using System.Text;
using PlanKit.Extensibility;

namespace PlanKit.Gongxin.Tests.Exports;

/// <summary>A sheet as text that people can read and compare: a row a line, cells between bars, each with its style unless it is body.</summary>
internal static class SheetText
{
    public static string Of(Worksheet sheet)
    {
        var text = new StringBuilder();
        foreach (WorksheetRow row in sheet.Rows)
        {
            text.AppendJoin(" | ", row.Cells.Select(Of)).Append('\n');
        }

        return text.ToString();
    }

    private static string Of(WorksheetCell cell)
    {
        string shown = cell.Value switch
        {
            CellValue.Text text => text.Content.Replace("\n", " ⏎ ", StringComparison.Ordinal),
            CellValue.Number number => number.Amount.ToString(CultureInfo.InvariantCulture),
            CellValue.Empty => "",
            _ => throw new InvalidOperationException($"The sheet holds no {cell.Value.GetType().Name}."),
        };
        return cell.Style is CellStyle.Body or CellStyle.Centered ? shown : $"{shown}[{cell.Style}]";
    }
}
