using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class UntouchedItemAnalyzerTests
{
    private static AnalyzerTest Test() => AnalyzerTest.For(new UntouchedItemAnalyzer()).Plan("1．集中学习。").AsOf(2027, 1, 1);

    [Fact]
    public void Reports_an_item_for_which_nothing_was_entered()
    {
        Finding finding = Assert.Single(Test().Ledger(_ => { }).Expect("PK0110", "1").Verify().Findings);

        Assert.Equal("第1条“集中学习”2026 年没有任何完成记录：全年应完成 4 次，一次也没有。", finding.Diagnostic.Message.Chinese);
        Assert.Equal("Nothing was done for item 1 “集中学习” in all of 2026: due in the year 4, done 0.", finding.Diagnostic.Message.English);
        Assert.Contains("plankit tick 1 --quarter Q1", finding.Diagnostic.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_on_the_year_s_last_day() => Test().Ledger(_ => { }).AsOf(2026, 12, 31).Verify();

    [Fact]
    public void Is_silent_where_anything_was_done_even_in_part() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q4, TickState.Partial)).Verify();

    [Fact]
    public void An_activity_of_the_year_counts_and_one_of_another_year_does_not()
    {
        Test().Ledger(ledger => ledger.Record("学习会", new DateOnly(2026, 12, 31), "1")).Verify();
        Test().Ledger(ledger => ledger.Record("学习会", new DateOnly(2027, 1, 1), "1")).Expect("PK0110", "1").Verify();
    }

    [Fact]
    public void A_year_that_is_not_applicable_throughout_is_accounted_for()
    {
        static LedgerBuilder Three(LedgerBuilder ledger) => ledger
            .Tick("1", Quarter.Q1, TickState.NotApplicable)
            .Tick("1", Quarter.Q2, TickState.NotApplicable)
            .Tick("1", Quarter.Q3, TickState.NotApplicable);

        Test().Ledger(ledger => Three(ledger).Tick("1", Quarter.Q4, TickState.NotApplicable)).Verify();
        Test().Ledger(ledger => Three(ledger)).Expect("PK0110", "1").Verify();
    }

    [Fact]
    public void A_tick_that_was_taken_back_counts_for_nothing() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q1).Retract(1)).Expect("PK0110", "1").Verify();
}
