using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Gongxin.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class MissingDemocraticLifeMeetingAnalyzerTests
{
    private static readonly DateOnly December = new(2026, 12, 28);

    private static AnalyzerTest Test() => SamplePlan.Test(new MissingDemocraticLifeMeetingAnalyzer());

    [Fact]
    public void Is_silent_on_the_last_day_of_the_year() => Test().Ledger(_ => { }).AsOf(2026, 12, 31).Verify();

    [Fact]
    public void Reports_when_the_year_has_ended_without_a_meeting()
    {
        AnalysisResult result = Test().Ledger(_ => { }).AsOf(2027, 1, 1).Expect("GX1006", "12", Quarter.Q4).Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal("第12条“开好民主生活会和组织生活会”：2026年度民主生活会没有登记。", finding.Diagnostic.Message.Chinese);
        Assert.Equal(
            "Item 12 “开好民主生活会和组织生活会”: the democratic life meeting (民主生活会) of 2026 is not recorded.",
            finding.Diagnostic.Message.English);
    }

    [Fact]
    public void Is_silent_when_the_meeting_was_held_and_shown() =>
        Test().Ledger(ledger => ledger.Record("民主生活会", December, "12", "", "会议记录.docx")).AsOf(2027, 1, 1).Verify();

    [Fact]
    public void Reports_a_meeting_that_nothing_shows()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Record("民主生活会", December, "12"))
            .AsOf(2027, 1, 1)
            .Expect("GX1006", "12", Quarter.Q4)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第12条“开好民主生活会和组织生活会”：2026年度民主生活会已于2026-12-28登记，但没有佐证材料。", finding.Diagnostic.Message.Chinese);
        Assert.Contains("is recorded on 2026-12-28 without evidence", finding.Diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_evidence_handed_in_afterwards_for_the_quarter_of_the_meeting() =>
        Test()
            .Ledger(ledger => ledger.Record("民主生活会", December, "12").Attach("12", Quarter.Q4, "会议记录.docx"))
            .AsOf(2027, 1, 1)
            .Verify();

    [Fact]
    public void Takes_no_evidence_of_another_quarter() =>
        Test()
            .Ledger(ledger => ledger.Record("民主生活会", December, "12").Attach("12", Quarter.Q2, "党务公开.docx"))
            .AsOf(2027, 1, 1)
            .Expect("GX1006", "12", Quarter.Q4)
            .Verify();

    [Fact]
    public void Takes_a_meeting_put_off_into_the_next_year() =>
        Test()
            .Ledger(ledger => ledger.Record("2026年度民主生活会", new DateOnly(2027, 1, 20), "12").Attach("12", Quarter.Q4, "会议记录.docx"))
            .AsOf(2027, 1, 20)
            .Verify();

    [Fact]
    public void Takes_no_meeting_of_the_year_before() =>
        Test()
            .Ledger(ledger => ledger.Record("民主生活会", new DateOnly(2025, 12, 31), "12", "", "会议记录.docx"))
            .AsOf(2027, 1, 1)
            .Expect("GX1006", "12", Quarter.Q4)
            .Verify();

    [Fact]
    public void Takes_other_activities_for_no_meeting() =>
        Test()
            .Ledger(ledger => ledger.Record("党务公开", December, "12", "", "公示.docx"))
            .AsOf(2027, 1, 1)
            .Expect("GX1006", "12", Quarter.Q4)
            .Verify();

    [Fact]
    public void Takes_a_tick_of_the_fourth_quarter_with_evidence() =>
        Test().Ledger(ledger => ledger.Tick("12", Quarter.Q4, evidence: "会议记录.docx")).AsOf(2027, 1, 1).Verify();

    [Fact]
    public void Asks_a_tick_of_the_fourth_quarter_for_evidence() =>
        Test().Ledger(ledger => ledger.Tick("12", Quarter.Q4)).AsOf(2027, 1, 1).Expect("GX1006", "12", Quarter.Q4).Verify();

    [Fact]
    public void Is_silent_where_the_quarter_is_not_applicable() =>
        Test().Ledger(ledger => ledger.Tick("12", Quarter.Q4, TickState.NotApplicable)).AsOf(2027, 1, 1).Verify();
}
