using ClosedXML.Excel;

namespace PlanKit.Compat.Tests;

/// <summary>That the real ClosedXML, which calls a number format it was not built with, gets what it needs.</summary>
public class GetFormattedStringTests
{
    [Fact]
    public void Shows_what_a_saved_cell_shows_in_its_format()
    {
        using var stream = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            IXLWorksheet sheet = workbook.AddWorksheet("台账");
            Put(sheet.Cell("A1"), 0.934, "0.0%");
            Put(sheet.Cell("A2"), -1234567.891, "#,##0.00;[Red](#,##0.00)");
            Put(sheet.Cell("A3"), new DateTime(2016, 3, 5, 0, 0, 0, DateTimeKind.Unspecified), "yyyy\"年\"m\"月\"d\"日\"");
            Put(sheet.Cell("A4"), new TimeSpan(30, 5, 0), "[h]:mm");
            Put(sheet.Cell("A5"), "第一支部", "0;0;0;\"单位：\"@");
            Put(sheet.Cell("A6"), 32, "0\" 人\"");
            sheet.Cell("A7").SetValue(42434).Style.NumberFormat.NumberFormatId = 14;
            sheet.Cell("A8").SetValue(1.5);
            workbook.SaveAs(stream);
        }

        using var reread = new XLWorkbook(stream);
        IEnumerable<string> shown = reread.Worksheet("台账").CellsUsed().Select(cell => cell.GetFormattedString());

        Assert.Equal(
            ["93.4%", "(1,234,567.89)", "2016年3月5日", "30:05", "单位：第一支部", "32 人", "3/5/2016", "1.5"],
            shown,
            StringComparer.Ordinal);
    }

    [Fact]
    public void Reads_dates_and_numbers_back_as_what_they_were()
    {
        using var stream = new MemoryStream();
        var day = new DateTime(2016, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
        using (var workbook = new XLWorkbook())
        {
            IXLWorksheet sheet = workbook.AddWorksheet("s");
            Put(sheet.Cell("A1"), day, "yyyy-mm-dd");
            Put(sheet.Cell("A2"), 15, "0");
            workbook.SaveAs(stream);
        }

        using var reread = new XLWorkbook(stream);

        Assert.Equal(XLDataType.DateTime, reread.Worksheet("s").Cell("A1").DataType);
        Assert.Equal(day, reread.Worksheet("s").Cell("A1").GetDateTime());
        Assert.Equal(15, reread.Worksheet("s").Cell("A2").GetValue<int>());
    }

    private static void Put<T>(IXLCell cell, T value, string format) => cell.SetValue(value).Style.NumberFormat.Format = format;
}
