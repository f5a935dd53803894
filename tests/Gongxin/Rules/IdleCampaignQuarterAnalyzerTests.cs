using PlanKit.Analysis;
using PlanKit.Gongxin.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class IdleCampaignQuarterAnalyzerTests
{
    private static AnalyzerTest Test() => SamplePlan.Test(new IdleCampaignQuarterAnalyzer());

    [Fact]
    public void Reports_each_ended_quarter_with_nothing_in_it()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Record("支部学习", new DateOnly(2026, 5, 20), "6"))
            .AsOf(2027, 1, 1)
            .Expect("GX1008", "6", Quarter.Q1)
            .Expect("GX1008", "6", Quarter.Q3)
            .Expect("GX1008", "6", Quarter.Q4)
            .Verify();

        Assert.Equal("第6条“开展主题党日和学习教育”：第一季度没有登记支部开展学习教育的活动。", result.Findings[0].Diagnostic.Message.Chinese);
        Assert.Equal("Item 6 “开展主题党日和学习教育”: no branch activity under the education campaign (学习教育) is recorded in Q1.", result.Findings[0].Diagnostic.Message.English);
    }

    [Fact]
    public void Is_silent_on_the_last_day_of_the_quarter() => Test().Ledger(_ => { }).AsOf(2026, 3, 31).Verify();

    [Fact]
    public void Reports_on_the_day_after_the_quarter() =>
        Test().Ledger(_ => { }).AsOf(2026, 4, 1).Expect("GX1008", "6", Quarter.Q1).Verify();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 31)]
    public void Takes_an_activity_of_the_quarters_first_and_last_day(int month, int day) =>
        Test().Ledger(ledger => ledger.Record("支部学习", new DateOnly(2026, month, day), "6")).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Takes_no_activity_of_the_day_after_the_quarter() =>
        Test()
            .Ledger(ledger => ledger.Record("支部学习", new DateOnly(2026, 4, 1), "6"))
            .AsOf(2026, 6, 30)
            .Expect("GX1008", "6", Quarter.Q1)
            .Verify();

    [Fact]
    public void Takes_a_tick_that_says_done() =>
        Test().Ledger(ledger => ledger.Tick("6", Quarter.Q1)).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Takes_a_partial_tick_only_when_it_counts_something() =>
        Test()
            .Ledger(ledger => ledger.Tick("6", Quarter.Q1, TickState.Partial).Tick("6", Quarter.Q2, TickState.Partial, count: 1))
            .AsOf(2026, 7, 1)
            .Expect("GX1008", "6", Quarter.Q1)
            .Verify();

    [Fact]
    public void Is_silent_where_the_quarter_is_not_applicable() =>
        Test().Ledger(ledger => ledger.Tick("6", Quarter.Q1, TickState.NotApplicable)).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Holds_although_the_cadence_was_lowered() =>
        Test()
            .Ledger(ledger => ledger.Expect("6", Cadence.Every(CadencePeriod.Year)))
            .AsOf(2026, 4, 1)
            .Expect("GX1008", "6", Quarter.Q1)
            .Verify();
}
