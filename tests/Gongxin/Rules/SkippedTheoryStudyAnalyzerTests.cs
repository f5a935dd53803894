using PlanKit.Analysis;
using PlanKit.Gongxin.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class SkippedTheoryStudyAnalyzerTests
{
    private static AnalyzerTest Test() => SamplePlan.Test(new SkippedTheoryStudyAnalyzer());

    [Fact]
    public void Reports_each_ended_quarter_with_nothing_in_it()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Record("中心组学习", new DateOnly(2026, 5, 20), "5"))
            .AsOf(2027, 1, 1)
            .Expect("GX1003", "5", Quarter.Q1)
            .Expect("GX1003", "5", Quarter.Q3)
            .Expect("GX1003", "5", Quarter.Q4)
            .Verify();

        Assert.Equal("第5条“提高中心组学习质量”：第一季度没有登记中心组集体学习研讨。", result.Findings[0].Diagnostic.Message.Chinese);
        Assert.Equal("Item 5 “提高中心组学习质量”: no session of the theory study group (中心组) is recorded in Q1.", result.Findings[0].Diagnostic.Message.English);
    }

    [Fact]
    public void Is_silent_on_the_last_day_of_the_quarter() => Test().Ledger(_ => { }).AsOf(2026, 3, 31).Verify();

    [Fact]
    public void Reports_on_the_day_after_the_quarter() =>
        Test().Ledger(_ => { }).AsOf(2026, 4, 1).Expect("GX1003", "5", Quarter.Q1).Verify();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 31)]
    public void Takes_an_activity_of_the_quarters_first_and_last_day(int month, int day) =>
        Test().Ledger(ledger => ledger.Record("中心组学习", new DateOnly(2026, month, day), "5")).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Takes_no_activity_of_the_day_after_the_quarter() =>
        Test()
            .Ledger(ledger => ledger.Record("中心组学习", new DateOnly(2026, 4, 1), "5"))
            .AsOf(2026, 6, 30)
            .Expect("GX1003", "5", Quarter.Q1)
            .Verify();

    [Fact]
    public void Takes_a_tick_that_says_done() =>
        Test().Ledger(ledger => ledger.Tick("5", Quarter.Q1)).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Takes_a_partial_tick_only_when_it_counts_something() =>
        Test()
            .Ledger(ledger => ledger.Tick("5", Quarter.Q1, TickState.Partial).Tick("5", Quarter.Q2, TickState.Partial, count: 1))
            .AsOf(2026, 7, 1)
            .Expect("GX1003", "5", Quarter.Q1)
            .Verify();

    [Fact]
    public void Is_silent_where_the_quarter_is_not_applicable() =>
        Test().Ledger(ledger => ledger.Tick("5", Quarter.Q1, TickState.NotApplicable)).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Holds_although_the_cadence_was_lowered() =>
        Test()
            .Ledger(ledger => ledger.Expect("5", Cadence.Every(CadencePeriod.Year)))
            .AsOf(2026, 4, 1)
            .Expect("GX1003", "5", Quarter.Q1)
            .Verify();

    [Fact]
    public void Says_that_its_basis_is_still_to_be_confirmed() =>
        Assert.Equal(
            "《中国共产党党委（党组）理论学习中心组学习规则》（待核）", SkippedTheoryStudyAnalyzer.Rule.Basis?.Citation.Chinese);
}
