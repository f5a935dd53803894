using PlanKit.Analysis;
using PlanKit.Gongxin.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class LateCommendationsAnalyzerTests
{
    private static AnalyzerTest Test() => SamplePlan.Test(new LateCommendationsAnalyzer());

    [Fact]
    public void Is_silent_on_the_last_day_of_the_half_year() => Test().Ledger(_ => { }).AsOf(2026, 6, 30).Verify();

    [Fact]
    public void Reports_when_the_half_year_has_ended_without_commendations()
    {
        AnalysisResult result = Test().Ledger(_ => { }).AsOf(2026, 7, 1).Expect("GX1005", "8", Quarter.Q2).Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第8条“评选表彰先进”：应在2026-06-30前评选表彰，没有登记评选表彰。", finding.Diagnostic.Message.Chinese);
        Assert.Equal(
            "Item 8 “评选表彰先进”: commendations (评选表彰) were due by 2026-06-30, and no commendations are recorded.",
            finding.Diagnostic.Message.English);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(6, 30)]
    public void Takes_commendations_of_any_day_of_the_half_year(int month, int day) =>
        Test().Ledger(ledger => ledger.Record("评选表彰", new DateOnly(2026, month, day), "8")).AsOf(2026, 7, 1).Verify();

    [Fact]
    public void Names_the_day_of_commendations_that_came_late()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Record("评选表彰", new DateOnly(2026, 7, 1), "8"))
            .AsOf(2026, 12, 31)
            .Expect("GX1005", "8", Quarter.Q2)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第8条“评选表彰先进”：应在2026-06-30前评选表彰，评选表彰登记在2026-07-01。", finding.Diagnostic.Message.Chinese);
        Assert.Contains("the commendations are recorded on 2026-07-01", finding.Diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_other_activities_for_no_commendation() =>
        Test()
            .Ledger(ledger => ledger.Record("主题党日", new DateOnly(2026, 5, 4), "8"))
            .AsOf(2026, 7, 1)
            .Expect("GX1005", "8", Quarter.Q2)
            .Verify();

    [Fact]
    public void Takes_a_tick_of_the_second_quarter() =>
        Test().Ledger(ledger => ledger.Tick("8", Quarter.Q2)).AsOf(2026, 7, 1).Verify();

    [Fact]
    public void Takes_a_tick_of_the_first_quarter_only_when_its_note_says_so() =>
        Test().Ledger(ledger => ledger.Tick("8", Quarter.Q1, note: "表彰先进支部3个")).AsOf(2026, 7, 1).Verify();

    [Fact]
    public void Takes_a_plain_tick_of_the_first_quarter_for_no_commendation() =>
        Test()
            .Ledger(ledger => ledger.Tick("8", Quarter.Q1, note: "主题党日"))
            .AsOf(2026, 7, 1)
            .Expect("GX1005", "8", Quarter.Q2)
            .Verify();

    [Fact]
    public void Is_silent_where_the_quarter_is_not_applicable() =>
        Test().Ledger(ledger => ledger.Tick("8", Quarter.Q2, TickState.NotApplicable)).AsOf(2026, 7, 1).Verify();
}
