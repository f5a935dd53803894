using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class ContradictoryTicksAnalyzerTests
{
    private static AnalyzerTest Test() => AnalyzerTest.For(new ContradictoryTicksAnalyzer()).Plan("1．集中学习。\n2．个人自学。");

    [Theory]
    [InlineData(TickState.Done, TickState.NotApplicable)]
    [InlineData(TickState.NotApplicable, TickState.Done)]
    [InlineData(TickState.NotApplicable, TickState.Partial)]
    [InlineData(TickState.Done, TickState.Partial)]
    public void Reports_two_ticks_that_cannot_both_be_true(TickState first, TickState second) =>
        Test()
            .Ledger(ledger => ledger.Tick("1", Quarter.Q1, first).Tick("1", Quarter.Q1, second))
            .Expect("PK0105", "1", Quarter.Q1)
            .Verify();

    [Theory]
    [InlineData(TickState.Partial, TickState.Done)]
    [InlineData(TickState.Partial, TickState.Partial)]
    [InlineData(TickState.Done, TickState.Done)]
    [InlineData(TickState.NotApplicable, TickState.NotApplicable)]
    public void Is_silent_where_the_second_goes_on_from_the_first(TickState first, TickState second) =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q1, first).Tick("1", Quarter.Q1, second)).Verify();

    [Fact]
    public void A_count_takes_nothing_back() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q1, count: 1).Tick("1", Quarter.Q1, TickState.Partial)).Verify();

    [Fact]
    public void Other_items_and_quarters_contradict_nothing() =>
        Test()
            .Ledger(ledger => ledger
                .Tick("1", Quarter.Q1)
                .Tick("2", Quarter.Q1, TickState.NotApplicable)
                .Tick("1", Quarter.Q2, TickState.NotApplicable))
            .Verify();

    [Fact]
    public void Taking_one_back_settles_it() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q1).Tick("1", Quarter.Q1, TickState.NotApplicable).Retract(2)).Verify();

    [Fact]
    public void Names_both_entries_and_their_authors_and_points_at_both()
    {
        AnalysisResult result = Test()
            .Ledger(ledger =>
            {
                ledger.Author = "李明";
                ledger.Tick("1", Quarter.Q1);
                ledger.Author = "王芳";
                ledger.Tick("1", Quarter.Q1, TickState.NotApplicable);
            })
            .Expect("PK0105", "1", Quarter.Q1)
            .Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal(
            "第1条“集中学习”第一季度的打勾互相矛盾：第 1 号记录（李明）是“已完成”，第 2 号记录（王芳）是“不适用”；现按后一条计算。",
            diagnostic.Message.Chinese);
        Assert.Equal("Keep the one that is right and take the other back: plankit undo 1, or plankit undo 2.", diagnostic.Remedy.English);
        Assert.Equal(2, Assert.IsType<EntryLocation>(diagnostic.Location).Sequence);
        Assert.Equal(1, Assert.IsType<EntryLocation>(Assert.Single(diagnostic.AdditionalLocations)).Sequence);
    }
}
