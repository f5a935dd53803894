using System.Xml.Linq;
using PlanKit.Excel.Tests.ReadBack;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Excel.Tests.Writing;

public class PageLayoutTests
{
    private static readonly DateTimeOffset CreatedAt = new(2026, 12, 31, 16, 30, 0, TimeSpan.FromHours(8));

    private static readonly Worksheet Table = new()
    {
        Name = "进度总表",
        ColumnWidths = [6, 30, 12.5],
        FrozenRows = 3,
        FrozenColumns = 2,
        FilterRow = 2,
        Rows = [.. Enumerable.Repeat(new WorksheetRow([WorksheetCell.Of("a"), WorksheetCell.Of("b"), WorksheetCell.Of("c")]), 6)],
    };

    private static ReadWorkbook Written(Worksheet sheet, Language language = Language.Chinese) => WrittenWorkbook.Of(new Workbook
    {
        Title = "2026年 & 总结",
        Subject = "情况",
        Author = "某单位",
        Keywords = "PlanKit 12:abc",
        CreatedAt = CreatedAt,
        Language = language,
        Sheets = [sheet],
    });

    [Fact]
    public void Freezes_headings_and_first_columns()
    {
        XElement pane = Written(Table).Sheets[0].Element("pane");
        Assert.Equal(("2", "3", "C4"), ((string)pane.Attribute("xSplit")!, (string)pane.Attribute("ySplit")!, (string)pane.Attribute("topLeftCell")!));
    }

    [Fact]
    public void Filters_from_the_headings_to_the_last_row() =>
        Assert.Equal("A3:C6", (string)Written(Table).Sheets[0].Element("autoFilter").Attribute("ref")!);

    [Fact]
    public void Repeats_the_frozen_rows_on_every_page() =>
        Assert.Contains(("_xlnm.Print_Titles", 0, "进度总表!$1:$3"), Written(Table).DefinedNames);

    [Theory]
    [InlineData(true, "landscape")]
    [InlineData(false, "portrait")]
    public void Prints_on_a4_one_page_wide(bool isLandscape, string orientation)
    {
        ReadSheet sheet = Written(new Worksheet { Name = "表", ColumnWidths = [10], Rows = [], IsLandscape = isLandscape }).Sheets[0];
        XElement page = sheet.Element("pageSetup");

        Assert.Equal(("9", orientation, "0"), ((string)page.Attribute("paperSize")!, (string)page.Attribute("orientation")!, (string)page.Attribute("fitToHeight")!));
        Assert.Equal("1", (string)sheet.Element("pageSetUpPr").Attribute("fitToPage")!);
    }

    [Theory]
    [InlineData(Language.Chinese, "&C第 &P 页，共 &N 页")]
    [InlineData(Language.English, "&CPage &P of &N")]
    public void Numbers_the_pages_in_the_language_of_the_workbook(Language language, string footer) =>
        Assert.Equal(footer, Written(Table, language).Sheets[0].Element("oddFooter").Value);

    [Fact]
    public void Heads_each_page_with_title_and_sheet() =>
        Assert.Equal("&L2026年 && 总结&R&A", Written(Table).Sheets[0].Element("oddHeader").Value);

    [Fact]
    public void Cuts_a_title_too_long_for_a_page_header()
    {
        ReadWorkbook workbook = WrittenWorkbook.Of(new Workbook { Title = new string('&', 300), CreatedAt = CreatedAt, Sheets = [Table] });
        Assert.True(workbook.Sheets[0].Element("oddHeader").Value.Length <= 255);
    }

    [Fact]
    public void Sets_the_widths_that_are_given()
    {
        IEnumerable<(int, int, double)> columns = Written(Table).Sheets[0].Xml.Descendants(Ooxml.Main + "col")
            .Select(column => ((int)column.Attribute("min")!, (int)column.Attribute("max")!, (double)column.Attribute("width")!));

        // The file's width holds the cell's padding too.
        Assert.Equal([(1, 1, 6.71), (2, 2, 30.71), (3, 3, 13.21)], columns.Select(column => (column.Item1, column.Item2, Math.Round(column.Item3, 2))));
    }

    [Fact]
    public void Fills_the_document_properties()
    {
        ReadWorkbook workbook = Written(Table);
        Assert.Equal("2026年 & 总结", workbook.Property("title"));
        Assert.Equal("情况", workbook.Property("subject"));
        Assert.Equal("某单位", workbook.Property("creator"));
        Assert.Equal("PlanKit 12:abc", workbook.Property("keywords"));
        Assert.Equal(CreatedAt, DateTimeOffset.Parse(workbook.Property("created"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Satisfies_the_schema() => Assert.Empty(Written(Table).SchemaErrors());
}
