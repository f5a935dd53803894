using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class EarlyTickAnalyzerTests
{
    private static AnalyzerTest Test() => AnalyzerTest.For(new EarlyTickAnalyzer()).Plan("1．集中学习。");

    [Fact]
    public void Reports_the_day_before_the_quarter_and_names_entry_and_commands()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.RecordedOn(2026, 3, 31).Tick("1", Quarter.Q2))
            .Expect("PK0103", "1", Quarter.Q2)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第1条“集中学习”第二季度从 2026-04-01 开始，2026-03-31 就已登记为“已完成”（第 1 号记录）。", finding.Diagnostic.Message.Chinese);
        Assert.Equal("Item 1 “集中学习” was ticked “done” for Q2 on 2026-03-31 (entry 1); the quarter began on 2026-04-01.", finding.Diagnostic.Message.English);
        Assert.StartsWith("撤销：plankit undo 1；做完后再登记：plankit tick 1 --quarter Q2。", finding.Diagnostic.Remedy.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_on_the_first_day_of_the_quarter() =>
        Test().Ledger(ledger => ledger.RecordedOn(2026, 4, 1).Tick("1", Quarter.Q2)).Verify();

    [Theory]
    [InlineData(TickState.Partial, true)]
    [InlineData(TickState.NotApplicable, false)]
    public void Only_what_says_that_something_was_done_can_be_early(TickState state, bool isEarly)
    {
        AnalyzerTest test = Test().Ledger(ledger => ledger.RecordedOn(2026, 1, 5).Tick("1", Quarter.Q3, state));
        (isEarly ? test.Expect("PK0103", "1", Quarter.Q3) : test).Verify();
    }

    [Fact]
    public void The_day_is_that_of_the_plan_file_s_time_zone()
    {
        // Half past midnight on 1 April in Beijing is still 31 March in Greenwich.
        TimeZoneInfo beijing = TimeZoneInfo.CreateCustomTimeZone("Beijing", TimeSpan.FromHours(8), "Beijing", "Beijing");
        AnalyzerTest Recorded() => Test().Ledger(ledger => ledger.RecordedAt(new DateTimeOffset(2026, 3, 31, 16, 30, 0, TimeSpan.Zero)).Add(
            new DateOnly(2026, 4, 1), new Ticked { Item = ledger.ItemAt("1"), Quarter = Quarter.Q2, State = TickState.Done }));

        Recorded().TimeZone(beijing).Verify();
        Recorded().Expect("PK0103", "1", Quarter.Q2).Verify();
    }

    [Fact]
    public void A_tick_about_a_day_before_the_quarter_is_early_whenever_it_was_recorded() =>
        Test()
            .Ledger(ledger => ledger.RecordedOn(2026, 4, 10).Add(
                new DateOnly(2026, 3, 31), new Ticked { Item = ledger.ItemAt("1"), Quarter = Quarter.Q2, State = TickState.Done }))
            .Expect("PK0103", "1", Quarter.Q2)
            .Verify();

    [Fact]
    public void A_tick_that_was_taken_back_counts_for_nothing() =>
        Test().Ledger(ledger => ledger.RecordedOn(2026, 3, 31).Tick("1", Quarter.Q2).Retract(1)).Verify();
}
