using PlanKit.Analysis;
using PlanKit.Gongxin.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class MissingSecretaryReportsAnalyzerTests
{
    private static AnalyzerTest Test() => SamplePlan.Test(new MissingSecretaryReportsAnalyzer());

    [Fact]
    public void Is_silent_on_the_last_day_of_the_year() => Test().Ledger(_ => { }).AsOf(2026, 12, 31).Verify();

    [Fact]
    public void Reports_when_the_year_has_ended_without_reports()
    {
        AnalysisResult result = Test().Ledger(_ => { }).AsOf(2027, 1, 1).Expect("GX1004", "7", Quarter.Q4).Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第7条“压实党建工作责任”：年终没有登记支部书记述职。", finding.Diagnostic.Message.Chinese);
        Assert.Equal("Item 7 “压实党建工作责任”, year-end reports of the branch secretaries (述职): no report is recorded.", finding.Diagnostic.Message.English);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(12, 31)]
    public void Takes_a_report_of_the_fourth_quarter(int month, int day) =>
        Test().Ledger(ledger => ledger.Record("支部书记述职", new DateOnly(2026, month, day), "7")).AsOf(2027, 1, 1).Verify();

    [Fact]
    public void Names_the_day_of_a_report_that_was_too_early()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Record("支部书记述职", new DateOnly(2026, 9, 30), "7"))
            .AsOf(2027, 1, 1)
            .Expect("GX1004", "7", Quarter.Q4)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第7条“压实党建工作责任”：支部书记述职登记在2026-09-30，不在第四季度。", finding.Diagnostic.Message.Chinese);
        Assert.Contains("the report of 2026-09-30 was not in the fourth quarter", finding.Diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_other_work_of_the_quarter_for_no_report() =>
        Test()
            .Ledger(ledger => ledger.Record("党务干部培训", new DateOnly(2026, 11, 2), "7"))
            .AsOf(2027, 1, 1)
            .Expect("GX1004", "7", Quarter.Q4)
            .Verify();

    [Fact]
    public void Takes_a_tick_of_the_fourth_quarter_alone() =>
        Test()
            .Ledger(ledger => ledger.Tick("7", Quarter.Q3))
            .AsOf(2027, 1, 1)
            .Expect("GX1004", "7", Quarter.Q4)
            .Verify();

    [Fact]
    public void Is_silent_when_the_fourth_quarter_is_ticked_done() =>
        Test().Ledger(ledger => ledger.Tick("7", Quarter.Q4)).AsOf(2027, 1, 1).Verify();

    [Fact]
    public void Is_silent_where_the_quarter_is_not_applicable() =>
        Test().Ledger(ledger => ledger.Tick("7", Quarter.Q4, TickState.NotApplicable)).AsOf(2027, 1, 1).Verify();
}
