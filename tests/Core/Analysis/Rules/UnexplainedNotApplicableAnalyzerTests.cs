using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class UnexplainedNotApplicableAnalyzerTests
{
    private static AnalyzerTest Test() => AnalyzerTest.For(new UnexplainedNotApplicableAnalyzer()).Plan("1．集中学习。");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Reports_not_applicable_without_a_reason(string note)
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Tick("1", Quarter.Q1, TickState.NotApplicable, note: note))
            .Expect("PK0107", "1", Quarter.Q1)
            .Verify();

        Assert.Equal(
            "重新登记并写明原因：plankit tick 1 --quarter Q1 --state not-applicable --note 原因。",
            Assert.Single(result.Findings).Diagnostic.Remedy.Chinese);
    }

    [Fact]
    public void Is_silent_where_a_reason_is_given_at_once_or_later() =>
        Test()
            .Ledger(ledger => ledger
                .Tick("1", Quarter.Q1, TickState.NotApplicable, note: "无任务")
                .Tick("1", Quarter.Q2, TickState.NotApplicable)
                .Tick("1", Quarter.Q2, TickState.NotApplicable, note: "无任务"))
            .Verify();

    [Fact]
    public void Is_silent_where_it_was_done_after_all_or_the_tick_was_taken_back() =>
        Test()
            .Ledger(ledger => ledger
                .Tick("1", Quarter.Q1, TickState.NotApplicable).Tick("1", Quarter.Q1)
                .Tick("1", Quarter.Q2, TickState.NotApplicable).Retract(3))
            .Verify();

    [Fact]
    public void Is_silent_where_nothing_was_due_and_nobody_ticked() =>
        Test().Ledger(ledger => ledger.Expect("1", Cadence.Every(CadencePeriod.Year))).Verify();

    [Fact]
    public void An_activity_afterwards_makes_the_quarter_applicable() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q1, TickState.NotApplicable).Record("学习会", new DateOnly(2026, 3, 5), "1")).Verify();
}
