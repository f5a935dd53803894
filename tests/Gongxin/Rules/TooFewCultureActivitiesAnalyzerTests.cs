using PlanKit.Analysis;
using PlanKit.Gongxin.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class TooFewCultureActivitiesAnalyzerTests
{
    private static AnalyzerTest Test() => SamplePlan.Test(new TooFewCultureActivitiesAnalyzer());

    [Fact]
    public void Is_silent_on_the_last_day_of_the_year() => Test().Ledger(_ => { }).AsOf(2026, 12, 31).Verify();

    [Fact]
    public void Reports_a_year_with_one_activity()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Record("拔河比赛", new DateOnly(2026, 5, 4), "15"))
            .AsOf(2027, 1, 1)
            .Expect("GX1007", "15", Quarter.Q4)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第15条“组织文体活动”：全年应开展文体活动至少2次，只登记了1次。", finding.Diagnostic.Message.Chinese);
        Assert.Equal(
            "Item 15 “组织文体活动”: at least 2 sports or cultural activities (文体活动) are due in the year, 1 recorded.",
            finding.Diagnostic.Message.English);
    }

    [Fact]
    public void Is_silent_with_two_activities_in_the_same_month() =>
        Test()
            .Ledger(ledger => ledger.Record("拔河比赛", new DateOnly(2026, 5, 4), "15").Record("健步走", new DateOnly(2026, 5, 20), "15"))
            .AsOf(2027, 1, 1)
            .Verify();

    [Fact]
    public void Adds_ticks_and_activities() =>
        Test()
            .Ledger(ledger => ledger.Tick("15", Quarter.Q2).Record("健步走", new DateOnly(2026, 10, 15), "15"))
            .AsOf(2027, 1, 1)
            .Verify();

    [Fact]
    public void Counts_what_a_tick_counts() =>
        Test().Ledger(ledger => ledger.Tick("15", Quarter.Q4, count: 2)).AsOf(2027, 1, 1).Verify();

    [Fact]
    public void Counts_no_activity_of_the_next_year() =>
        Test()
            .Ledger(ledger => ledger.Tick("15", Quarter.Q2).Record("健步走", new DateOnly(2027, 1, 1), "15"))
            .AsOf(2027, 1, 1)
            .Expect("GX1007", "15", Quarter.Q4)
            .Verify();

    [Fact]
    public void Is_silent_where_the_last_quarter_is_not_applicable() =>
        Test().Ledger(ledger => ledger.Tick("15", Quarter.Q4, TickState.NotApplicable)).AsOf(2027, 1, 1).Verify();
}
