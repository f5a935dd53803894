using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class OverdueQuarterAnalyzerTests
{
    private static AnalyzerTest Test() => AnalyzerTest.For(new OverdueQuarterAnalyzer()).Plan("一、学习\n1．集中学习。\n2．个人自学。");

    [Fact]
    public void Reports_each_ended_quarter_in_which_less_was_done_than_expected() =>
        Test()
            .Ledger(ledger => ledger.Tick("1", Quarter.Q1).Tick("1", Quarter.Q2).Tick("2", Quarter.Q2))
            .AsOf(2026, 7, 1)
            .Expect("PK0101", "2", Quarter.Q1)
            .Verify();

    [Fact]
    public void Is_silent_on_the_last_day_of_the_quarter() =>
        Test().Ledger(_ => { }).AsOf(2026, 3, 31).Verify();

    [Fact]
    public void Reports_on_the_day_after_the_quarter() =>
        Test().Ledger(_ => { }).AsOf(2026, 4, 1).Expect("PK0101", "1", Quarter.Q1).Expect("PK0101", "2", Quarter.Q1).Verify();

    [Fact]
    public void Counts_a_partial_tick_as_not_done() =>
        Test()
            .Ledger(ledger => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1, TickState.Partial))
            .AsOf(2026, 4, 1)
            .Expect("PK0101", "2", Quarter.Q1)
            .Verify();

    [Fact]
    public void Is_silent_where_the_item_does_not_apply() =>
        Test()
            .Ledger(ledger => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1, TickState.NotApplicable))
            .AsOf(2026, 4, 1)
            .Verify();

    [Fact]
    public void Says_how_much_was_due_and_done_and_when_the_quarter_ended()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger
                .Expect("1", Cadence.Every(CadencePeriod.Quarter, 3))
                .Tick("1", Quarter.Q1, count: 2)
                .Tick("2", Quarter.Q1))
            .AsOf(2026, 4, 1)
            .Expect("PK0101", "1", Quarter.Q1)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第1条“集中学习”第一季度应完成 3 次，已完成 2 次，季度已于 2026-03-31 结束。", finding.Diagnostic.Message.Chinese);
        Assert.Equal("Item 1 “集中学习”: 3 due in Q1, 2 done; the quarter ended on 2026-03-31.", finding.Diagnostic.Message.English);
    }

    [Fact]
    public void Names_the_months_that_were_missed()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger
                .Expect("1", Cadence.Every(CadencePeriod.Month))
                .Record("支委会", new DateOnly(2026, 1, 12), "1")
                .Tick("2", Quarter.Q1))
            .AsOf(2026, 4, 1)
            .Expect("PK0101", "1", Quarter.Q1)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第1条“集中学习”第一季度应完成 3 次，已完成 1 次，缺 2 月、3 月。", finding.Diagnostic.Message.Chinese);
        Assert.Equal("Item 1 “集中学习”: 3 due in Q1, 1 done; missed: Feb, Mar.", finding.Diagnostic.Message.English);
    }

    [Fact]
    public void Reports_a_missed_month_while_the_quarter_still_runs() =>
        Test()
            .Ledger(ledger => ledger.Expect("1", Cadence.Every(CadencePeriod.Month)))
            .AsOf(2026, 2, 1)
            .Expect("PK0101", "1", Quarter.Q1)
            .Verify();

    [Fact]
    public void Does_not_run_on_a_bare_document() => Test().AsOf(2027, 1, 1).Verify();
}
