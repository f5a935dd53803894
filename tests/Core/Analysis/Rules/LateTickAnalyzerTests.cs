using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class LateTickAnalyzerTests
{
    private static AnalyzerTest Test() => AnalyzerTest.For(new LateTickAnalyzer()).Plan("1．集中学习。");

    [Fact]
    public void Is_silent_on_the_last_day_that_is_allowed() =>
        Test().Ledger(ledger => ledger.RecordedOn(2026, 4, 30).Tick("1", Quarter.Q1)).Verify();

    [Fact]
    public void Reports_the_day_after_and_says_how_late_it_is()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.RecordedOn(2026, 5, 1).Tick("1", Quarter.Q1))
            .Expect("PK0104", "1", Quarter.Q1)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第1条“集中学习”第一季度在 2026-03-31 结束，到 2026-05-01 才登记（第 1 号记录），隔了 31 天，超过 30 天。", finding.Diagnostic.Message.Chinese);
        Assert.Contains("plankit waive PK0104 --item 1 --quarter Q1 --reason", finding.Diagnostic.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Allows_as_many_days_as_are_set()
    {
        Test().Set("PK0104.days", "31").Ledger(ledger => ledger.RecordedOn(2026, 5, 1).Tick("1", Quarter.Q1)).Verify();
        Test().Set("PK0104.days", "0").Ledger(ledger => ledger.RecordedOn(2026, 3, 31).Tick("1", Quarter.Q1)).Verify();
        Test().Set("PK0104.days", "0").Ledger(ledger => ledger.RecordedOn(2026, 4, 1).Tick("1", Quarter.Q1)).Expect("PK0104", "1", Quarter.Q1).Verify();
    }

    [Fact]
    public void What_was_ticked_in_time_stays_in_time_when_a_file_is_handed_in_later() =>
        Test()
            .Ledger(ledger => ledger
                .RecordedOn(2026, 4, 2).Tick("1", Quarter.Q1)
                .RecordedOn(2026, 8, 1).Tick("1", Quarter.Q1, evidence: "签到表.pdf"))
            .Verify();

    [Fact]
    public void Done_that_is_said_late_is_late_though_partial_was_said_in_time() =>
        Test()
            .Ledger(ledger => ledger
                .RecordedOn(2026, 4, 2).Tick("1", Quarter.Q1, TickState.Partial)
                .RecordedOn(2026, 8, 1).Tick("1", Quarter.Q1))
            .Expect("PK0104", "1", Quarter.Q1)
            .Verify();

    [Fact]
    public void A_tick_that_was_taken_back_counts_for_nothing() =>
        Test().Ledger(ledger => ledger.RecordedOn(2026, 8, 1).Tick("1", Quarter.Q1).Retract(1)).Verify();

    [Fact]
    public void A_quarter_that_was_entered_late_as_a_whole_is_one_finding_that_a_waiver_of_the_quarter_covers()
    {
        AnalysisResult result = AnalyzerTest.For(new LateTickAnalyzer())
            .Plan("1．集中学习。\n2．主题党日。\n3．廉政教育。\n4．文体活动。")
            .Ledger(ledger => ledger
                .RecordedOn(2026, 5, 1).Tick("1", Quarter.Q1).Tick("2", Quarter.Q1)
                .RecordedOn(2026, 5, 2).Tick("3", Quarter.Q1).Tick("4", Quarter.Q1)
                .Waive("PK0104", quarter: Quarter.Q1))
            .Expect("PK0104", null, Quarter.Q1)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("4 个条目（1, 2, 3, 4）第一季度在 2026-03-31 结束，到 2026-05-02 才登记（第 3 号记录），隔了 32 天，超过 30 天。", finding.Diagnostic.Message.Chinese);
        Assert.EndsWith("plankit waive PK0104 --quarter Q1 --reason 原因 --approver 批准人。", finding.Diagnostic.Remedy.Chinese, StringComparison.Ordinal);
        Assert.True(finding.IsWaived);
    }
}
