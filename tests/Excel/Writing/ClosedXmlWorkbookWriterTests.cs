using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Excel.Tests.ReadBack;
using PlanKit.Excel.Writing;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Excel.Tests.Writing;

public class ClosedXmlWorkbookWriterTests
{
    [Fact]
    public void Writes_any_text_as_text_and_never_as_a_formula() =>
        Prop.ForAll(
            HostileTexts.Any().NonEmptyListOf().ToArbitrary(),
            texts =>
            {
                ReadSheet sheet = WrittenWorkbook.Texts(texts, Language.English);
                Assert.Empty(sheet.Formulas);
                Assert.Equal(
                    texts.Select(text => CellText.Fit(text, Language.English)),
                    sheet.Cells.Select(cell => cell.Text ?? ""));
                Assert.All(sheet.Cells, cell => Assert.Equal(cell.Text is { } text && QuotePrefix.IsNeededBy(text), cell.HasQuotePrefix));
                return true;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Keeps_what_looks_like_an_escape_as_it_was_typed() =>
        Assert.Equal("_x0041_ _x005F_ _x000D_", WrittenWorkbook.Row(WorksheetCell.Of("_x0041_ _x005F_ _x000D_"))["A1"].Text);

    [Fact]
    public void Writes_numbers_shares_days_and_moments_as_numbers_with_formats()
    {
        var moment = new DateTimeOffset(2026, 3, 31, 16, 30, 0, TimeSpan.FromHours(8));
        ReadSheet sheet = WrittenWorkbook.Row(
            WorksheetCell.Of(42),
            new WorksheetCell(CellValue.OfShare(0.375)),
            new WorksheetCell(CellValue.Of(new DateOnly(2026, 3, 31))),
            new WorksheetCell(CellValue.Of(moment)));

        Assert.Equal((42d, "0"), (sheet["A1"].Number, sheet["A1"].NumberFormat));
        Assert.Equal((0.375, "0.0%"), (sheet["B1"].Number, sheet["B1"].NumberFormat));
        Assert.Equal((new DateTime(2026, 3, 31).ToOADate(), "yyyy-mm-dd"), (sheet["C1"].Number, sheet["C1"].NumberFormat));
        Assert.Equal((new DateTime(2026, 3, 31, 16, 30, 0).ToOADate(), "yyyy-mm-dd hh:mm"), (sheet["D1"].Number, sheet["D1"].NumberFormat));
    }

    [Fact]
    public void Writes_as_text_what_excel_would_show_wrong_as_a_number()
    {
        ReadSheet sheet = WrittenWorkbook.Row(
            WorksheetCell.Of(9_007_199_254_740_993),
            new WorksheetCell(CellValue.Of(new DateOnly(1899, 12, 31))),
            new WorksheetCell(CellValue.Of(DateTimeOffset.MinValue)));

        Assert.Equal(["9007199254740993", "1899-12-31", "0001-01-01 00:00"], sheet.Row(1));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_a_share_that_is_no_number(double share) =>
        Assert.Throws<ArgumentException>(() => WrittenWorkbook.Row(new WorksheetCell(CellValue.OfShare(share))));

    [Fact]
    public void Refuses_a_workbook_without_sheets() =>
        Assert.Throws<ArgumentException>(() => WrittenWorkbook.Of(ImmutableArray<Worksheet>.Empty));

    [Fact]
    public void Puts_bars_of_one_scale_behind_every_run_of_shares()
    {
        WorksheetRow share = new([WorksheetCell.Of("部分"), new WorksheetCell(CellValue.OfShare(0.5))]);
        ReadSheet sheet = WrittenWorkbook.Rows(share, share, new WorksheetRow([WorksheetCell.Of("另一张表")]), share);

        Assert.Equal(["B1:B2", "B4:B4"], sheet.Xml.Elements(Ooxml.Main + "conditionalFormatting").Select(format => (string)format.Attribute("sqref")!));
        Assert.All(
            sheet.Xml.Descendants(Ooxml.Main + "dataBar"),
            bar => Assert.Equal(
                [("num", "0"), ("num", "1")],
                bar.Elements(Ooxml.Main + "cfvo").Select(bound => ((string)bound.Attribute("type")!, (string)bound.Attribute("val")!))));
    }

    [Fact]
    public void Draws_bars_solid_so_that_their_ends_can_be_seen_on_paper()
    {
        ReadSheet sheet = WrittenWorkbook.Row(new WorksheetCell(CellValue.OfShare(0.5)));
        System.Xml.Linq.XElement bar = Assert.Single(
            sheet.Xml.Descendants(), element => element.Name.LocalName is "dataBar" && element.Name.Namespace != Ooxml.Main);
        Assert.Equal("0", (string)bar.Attribute("gradient")!);
    }

    [Fact]
    public void Merges_a_cell_that_covers_several_columns()
    {
        ReadSheet sheet = WrittenWorkbook.Row(WorksheetCell.Of("标题", CellStyle.Title, 2), WorksheetCell.Of("右"));

        Assert.Equal("A1:B1", (string)sheet.Element("mergeCell").Attribute("ref")!);
        Assert.Equal("右", sheet["C1"].Text);
    }

    [Fact]
    public void Wraps_long_texts_and_makes_the_row_as_high_as_they_need()
    {
        string fourLines = new('字', 36);
        ReadSheet sheet = WrittenWorkbook.Rows(
            new WorksheetRow([WorksheetCell.Of("短")]),
            new WorksheetRow([WorksheetCell.Of("短"), WorksheetCell.Of(fourLines)]),
            new WorksheetRow([WorksheetCell.Of(fourLines, columnSpan: 2)]),
            new WorksheetRow([WorksheetCell.Of(new string('字', 30_000))]));

        Assert.True(sheet["B2"].Wraps);
        Assert.Equal([19d, 61d, 33d, 409d], [sheet.HeightOf(1), sheet.HeightOf(2), sheet.HeightOf(3), sheet.HeightOf(4)]);
    }

    [Fact]
    public void Writes_to_an_output_that_cannot_seek_and_leaves_it_open()
    {
        using var memory = new MemoryStream();
        using var output = new System.IO.Compression.GZipStream(memory, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true);
        new ClosedXmlWorkbookWriter().Write(
            new Workbook { Title = "标题", CreatedAt = DateTimeOffset.UnixEpoch, Sheets = [new Worksheet { Name = "表", ColumnWidths = [10], Rows = [] }] },
            output);

        output.WriteByte(0);
        Assert.True(memory.CanWrite);
    }

    [Fact]
    public void Serves_several_threads_at_once()
    {
        var writer = new ClosedXmlWorkbookWriter();
        var lengths = new int[8];
        Parallel.For(0, lengths.Length, i =>
        {
            using var stream = new MemoryStream();
            writer.Write(
                new Workbook { Title = "标题", CreatedAt = DateTimeOffset.UnixEpoch, Sheets = [new Worksheet { Name = "表", ColumnWidths = [10], Rows = [new WorksheetRow([WorksheetCell.Of(i)])] }] },
                stream);
            lengths[i] = (int)ReadWorkbook.Of(stream.ToArray()).Sheets[0]["A1"].Number!.Value;
        });

        Assert.Equal(Enumerable.Range(0, lengths.Length), lengths);
    }
}
