using PlanKit.Excel.Summary;
using PlanKit.Excel.Tests.ReadBack;
using PlanKit.Excel.Writing;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Excel.Tests.Summary;

public class YearEndSummaryExporterTests
{
    private static ReadWorkbook Export(ExportRequest request)
    {
        using var stream = new MemoryStream();
        new YearEndSummaryExporter(new ClosedXmlWorkbookWriter()).Export(request, stream);
        return ReadWorkbook.Of(stream.ToArray());
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Writes_the_workbook_that_was_approved(Language language) => GoldenFile.AssertMatches(
        Path.Combine(RepositoryFiles.Root, "tests", "Excel", "Summary", "Expected", $"summary.{language}.txt"),
        WorkbookDump.Of(Export(SampleYear.Request(language))));

    [Theory]
    [InlineData(Language.Chinese, "年终总结", "进度总表", "台账", "检查结果", "豁免")]
    [InlineData(Language.English, "Summary", "Progress", "Ledger", "Findings", "Waivers")]
    public void Has_five_sheets_in_order(Language language, params string[] names) =>
        Assert.Equal(names, Export(SampleYear.Request(language)).Sheets.Select(sheet => sheet.Name));

    [Fact]
    public void Satisfies_the_schema() => Assert.Empty(Export(SampleYear.Request(Language.Chinese)).SchemaErrors());

    [Fact]
    public void Has_no_formula_whatever_people_wrote() =>
        Assert.All(Export(SampleYear.Request(Language.Chinese)).Sheets, sheet => Assert.Empty(sheet.Formulas));

    [Fact]
    public void Names_the_ledger_head_on_the_first_sheet_and_in_the_properties()
    {
        ExportRequest request = SampleYear.Request(Language.Chinese);
        ReadWorkbook workbook = Export(request);
        string head = request.Snapshot.Head!.ToString();

        Assert.Contains(head, workbook.Sheets[0].Cells.Select(cell => cell.Text));
        Assert.Equal($"PlanKit 台账 {head}", workbook.Property("keywords"));
        Assert.Equal("某市某局", workbook.Property("creator"));
        Assert.Equal("某市某局2026年年终总结", workbook.Property("title"));
    }

    [Fact]
    public void Says_so_where_there_is_no_ledger_no_finding_and_no_waiver()
    {
        ReadWorkbook workbook = Export(SampleYear.EmptyRequest(Language.Chinese));

        Assert.Contains("无台账", workbook["年终总结"].Cells.Select(cell => cell.Text));
        Assert.All(["台账", "检查结果", "豁免"], (string name) => Assert.Equal(["无"], workbook[name].Row(4)));
    }

    [Fact]
    public void Repeats_headings_freezes_and_filters_every_table()
    {
        ReadWorkbook workbook = Export(SampleYear.Request(Language.Chinese));

        Assert.All(workbook.Sheets.Skip(1), sheet =>
        {
            Assert.Equal("3", (string)sheet.Element("pane").Attribute("ySplit")!);
            Assert.StartsWith("A3:", (string)sheet.Element("autoFilter").Attribute("ref")!, StringComparison.Ordinal);
        });
        Assert.Equal(4, workbook.DefinedNames.Count(name => string.Equals(name.Name, "_xlnm.Print_Titles", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_named_as_the_manifest_names_it() => Assert.Contains(
        $"\"name\": \"{new YearEndSummaryExporter(new ClosedXmlWorkbookWriter()).Name}\"",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plugin.json")),
        StringComparison.Ordinal);
}
