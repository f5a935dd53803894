using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class PartialAtYearEndAnalyzerTests
{
    private static AnalyzerTest Test() => AnalyzerTest.For(new PartialAtYearEndAnalyzer()).Plan("1．集中学习。").AsOf(2027, 1, 1);

    [Fact]
    public void Reports_each_quarter_that_was_last_said_to_be_partial()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Tick("1", Quarter.Q2, TickState.Partial).Tick("1", Quarter.Q4, TickState.Partial))
            .Expect("PK0106", "1", Quarter.Q2)
            .Expect("PK0106", "1", Quarter.Q4)
            .Verify();

        Assert.Equal("第1条“集中学习”第二季度到年底仍是“部分完成”（第 1 号记录，测试员 登记）。", result.Findings[0].Diagnostic.Message.Chinese);
        Assert.Contains("plankit tick 1 --quarter Q2", result.Findings[0].Diagnostic.Remedy.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_on_the_year_s_last_day() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q2, TickState.Partial)).AsOf(2026, 12, 31).Verify();

    [Fact]
    public void Is_silent_where_it_was_finished_or_given_up() =>
        Test()
            .Ledger(ledger => ledger
                .Tick("1", Quarter.Q1, TickState.Partial).Tick("1", Quarter.Q1)
                .Tick("1", Quarter.Q2, TickState.Partial).Tick("1", Quarter.Q2, TickState.NotApplicable))
            .Verify();

    [Fact]
    public void Reports_a_quarter_in_which_nothing_was_due() =>
        Test()
            .Ledger(ledger => ledger.Expect("1", Cadence.Every(CadencePeriod.Year)).Tick("1", Quarter.Q2, TickState.Partial))
            .Expect("PK0106", "1", Quarter.Q2)
            .Verify();

    [Fact]
    public void A_tick_that_was_taken_back_counts_for_nothing() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q2, TickState.Partial).Retract(1)).Verify();
}
