using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Extensibility;
using PlanKit.Gongxin.Exports;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Gongxin.Tests.Exports;

public sealed class QuarterlyProgressExporterTests
{
    private static readonly DateTimeOffset ExportedAt = new(2026, 7, 10, 9, 30, 0, TimeSpan.FromHours(8));

    private static readonly string[] SheetNames = ["第一季度", "第二季度", "第三季度", "第四季度"];

    [Theory]
    [InlineData("2025-12-31", 1)]
    [InlineData("2026-03-31", 1)]
    [InlineData("2026-04-01", 2)]
    [InlineData("2026-09-30", 3)]
    [InlineData("2026-10-01", 4)]
    [InlineData("2027-03-01", 4)]
    public void Writes_a_sheet_for_each_quarter_that_has_begun(string asOf, int sheets)
    {
        Workbook workbook = Export(_ => { }, DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(SheetNames[..sheets], workbook.Sheets.Select(sheet => sheet.Name));
    }

    [Theory]
    [InlineData(Language.Chinese, "quarterly-zh.txt")]
    [InlineData(Language.English, "quarterly-en.txt")]
    public void Lays_out_the_second_quarter_as_the_office_prints_it(Language language, string golden)
    {
        Workbook workbook = Export(WriteHalfAYear, new DateOnly(2026, 7, 10), language);

        Assert.Equal(
            File.ReadAllText(RepositoryFiles.PathOf("tests", "Gongxin", "Exports", golden)),
            SheetText.Of(workbook.Sheets[1]));
    }

    [Fact]
    public void Keeps_the_order_of_the_text_where_sections_lie_within_sections()
    {
        Plan plan = PlanBuilder.Build(
            PlanSyntaxTree.Parse(SourceText.From("一、党建\n（一）学习\n1．中心组学习。\n（二）组织\n2．主题党日。\n二、文化\n3．文体活动。")),
            SamplePlan.Header,
            PlanProfile.Empty);
        Worksheet sheet = Export(PlanSnapshot.OfDocument(plan, new DateOnly(2026, 1, 1)), Language.Chinese).Sheets[0];

        Assert.Equal(
            ["一、党建", "（一）学习", "中心组学习", "（二）组织", "主题党日", "二、文化", "文体活动"],
            sheet.Rows[3..^3].Select(row => ((CellValue.Text)row.Cells[row.Cells.Length == 1 ? 0 : 1].Value).Content));
    }

    [Fact]
    public void Keeps_the_headings_in_sight_and_gives_each_column_a_width()
    {
        Worksheet sheet = Export(WriteHalfAYear, new DateOnly(2026, 7, 10)).Sheets[0];

        Assert.Equal(3, sheet.FrozenRows);
        Assert.All(sheet.Rows[2].Cells, cell => Assert.Equal(CellStyle.Header, cell.Style));
        Assert.Equal(sheet.Rows[2].Cells.Length, sheet.ColumnWidths.Length);
        Assert.True(sheet.IsLandscape);
    }

    [Fact]
    public void Shows_by_word_and_colour_what_is_under_way_and_what_has_not_begun()
    {
        Worksheet sheet = Export(ledger => ledger.Tick("3", Quarter.Q1, TickState.Partial), new DateOnly(2026, 3, 31)).Sheets[0];

        Assert.Equal(WorksheetCell.Of("进行中", CellStyle.Attention), RowOf(sheet, 3).Cells[5]);
        Assert.Equal(WorksheetCell.Of("未开始", CellStyle.Muted), RowOf(sheet, 5).Cells[5]);
    }

    [Fact]
    public void Every_row_covers_all_columns_and_no_more()
    {
        Workbook workbook = Export(WriteHalfAYear, new DateOnly(2026, 12, 31));

        Assert.All(
            workbook.Sheets.SelectMany(sheet => sheet.Rows),
            row => Assert.Equal(workbook.Sheets[0].ColumnWidths.Length, row.Cells.Sum(cell => cell.ColumnSpan)));
    }

    [Fact]
    public void Says_in_the_properties_whose_it_is_and_where_the_ledger_stood()
    {
        PlanSnapshot snapshot = Snapshot(WriteHalfAYear, new DateOnly(2026, 7, 10));
        Workbook workbook = Export(snapshot, Language.Chinese);

        Assert.Equal("市工信委2026年工作要点季度进度表", workbook.Title);
        Assert.Equal("市工信委", workbook.Author);
        Assert.Equal(snapshot.Head?.ToString(), workbook.Keywords);
        Assert.Equal(ExportedAt, workbook.CreatedAt);
    }

    [Fact]
    public void Leaves_out_the_ledgers_head_where_there_is_no_ledger()
    {
        Workbook workbook = Export(PlanSnapshot.OfDocument(SamplePlan.Plan, new DateOnly(2026, 3, 1)), Language.Chinese);

        Assert.Empty(workbook.Keywords);
        Assert.DoesNotContain("台账", SheetText.Of(workbook.Sheets[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_what_was_retracted()
    {
        Workbook workbook = Export(
            ledger => ledger.Record("中心组学习", new DateOnly(2026, 3, 18), "5").Retract(1), new DateOnly(2026, 3, 31));

        Assert.DoesNotContain("2026-03-18", SheetText.Of(workbook.Sheets[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_file_once_that_several_entries_cite()
    {
        Workbook workbook = Export(
            ledger => ledger.Tick("1", Quarter.Q1, evidence: "制度.docx").Attach("1", Quarter.Q1, "制度.docx"),
            new DateOnly(2026, 3, 31));

        Assert.Equal(CellValue.Of("制度.docx"), RowOf(workbook.Sheets[0], 1).Cells[7].Value);
    }

    [Fact]
    public void Says_of_known_findings_that_they_do_not_count_and_of_others_nothing()
    {
        PlanSnapshot snapshot = Snapshot(_ => { }, new DateOnly(2026, 7, 1));
        Finding[] findings =
        [
            .. AnalysisDriver.Create(CoreAnalyzers.All).Analyze(snapshot).Findings
                .Where(finding => finding.Diagnostic.Id == "PK0101")
                .Select(finding => finding with { IsInBaseline = finding.Diagnostic.Location.Quarter == Quarter.Q1 }),
        ];
        var writer = new RecordingWorkbookWriter();

        new QuarterlyProgressExporter(writer).Export(new ExportRequest(snapshot, new AnalysisResult([.. findings]), Language.Chinese, ExportedAt), Stream.Null);

        Assert.Contains(findings, finding => finding.Diagnostic.Location.Quarter == Quarter.Q2);
        Assert.Contains("已知问题，不计入：PK0101", SheetText.Of(writer.Written!.Sheets[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("已知问题", SheetText.Of(writer.Written.Sheets[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_to_the_stream_it_is_given()
    {
        using var output = new MemoryStream();
        new QuarterlyProgressExporter(new RecordingWorkbookWriter())
            .Export(RequestOf(Snapshot(_ => { }, new DateOnly(2026, 3, 1)), Language.Chinese), output);

        Assert.Equal(1, output.Length);
    }

    private static WorksheetRow RowOf(Worksheet sheet, long number) =>
        sheet.Rows.Single(row => row.Cells[0].Value == CellValue.Of(number));

    private static void WriteHalfAYear(LedgerBuilder ledger) => ledger
        .Tick("1", Quarter.Q1, note: "清理制度23项")
        .Record("签订责任书", new DateOnly(2026, 3, 10), "10", new Measure("签订", 10, "份"))
        .Tick("10", Quarter.Q2)
        .Record("党课", new DateOnly(2026, 5, 8), "2", "第一支部书记主讲", "讲稿.docx", "签到表.jpg")
        .Record("主题党日", new DateOnly(2026, 6, 26), "6", new Measure("到会", 32, "人"), new Measure("支部", 6.5m))
        .Record("走进车间", new DateOnly(2026, 4, 15), "6")
        .Tick("3", Quarter.Q2, TickState.Partial, note: "读书分享会筹备中")
        .Tick("5", Quarter.Q2, count: 2, evidence: "学习记录.docx")
        .Tick("9", Quarter.Q2, TickState.NotApplicable, note: "本季度无新任职干部")
        .Attach("8", Quarter.Q2, "表彰决定.pdf")
        .Own("13", "办公室、中小企业科")
        .Waive("PK0101", "11", Quarter.Q2, new DateOnly(2026, 12, 31))
        .Waive("PK0101", "12", Quarter.Q2, new DateOnly(2026, 7, 9));

    private static PlanSnapshot Snapshot(Action<LedgerBuilder> write, DateOnly asOf)
    {
        var ledger = new LedgerBuilder(SamplePlan.Plan);
        write(ledger);
        return PlanSnapshot.Create(SamplePlan.Plan, ledger.Entries, ledger.Head, asOf);
    }

    private static Workbook Export(Action<LedgerBuilder> write, DateOnly asOf, Language language = Language.Chinese) =>
        Export(Snapshot(write, asOf), language);

    private static Workbook Export(PlanSnapshot snapshot, Language language)
    {
        var writer = new RecordingWorkbookWriter();
        new QuarterlyProgressExporter(writer).Export(RequestOf(snapshot, language), Stream.Null);
        return writer.Written ?? throw new InvalidOperationException("Nothing was written.");
    }

    private static ExportRequest RequestOf(PlanSnapshot snapshot, Language language) =>
        new(snapshot, new AnalysisResult(ImmutableArray<Finding>.Empty), language, ExportedAt);
}
