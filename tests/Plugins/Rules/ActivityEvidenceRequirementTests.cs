using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Rules;
using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class ActivityEvidenceRequirementTests
{
    private const string Message = "{item} {title} {quarter} {activity} {date}: {needed} {files}; {found}";

    private static readonly NoCodeRule Rule = RuleTexts.Rule("kind: required-evidence\nactivities: [主题党日]", Message);

    [Fact]
    public void An_activity_of_the_kind_without_files_is_found()
    {
        Diagnostic found = Assert.Single(AnalyzerTest.For(Rule)
            .Plan("1．主题活动。")
            .Ledger(ledger => ledger
                .Record("支部主题党日", new DateOnly(2026, 2, 3), "1")
                .Record("主题党日", new DateOnly(2026, 5, 3), "1", "", "签到.pdf")
                .Record("参观", new DateOnly(2026, 8, 3), "1")
                .Record("主题党日", new DateOnly(2025, 12, 3), "1"))
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Verify().Findings).Diagnostic;

        Assert.Equal("1 主题活动 Q1 支部主题党日 2026-02-03: 1 evidence; 0", found.Message.English);
        Assert.Equal("Hand in the file: plankit record 支部主题党日 --date 2026-02-03 --item 1 --evidence FILE.", found.Remedy.English);
        Assert.Equal(1, Assert.IsType<EntryLocation>(found.Location).Sequence);
    }

    [Fact]
    public void Files_handed_in_for_the_quarter_or_with_another_entry_of_the_day_count() =>
        AnalyzerTest.For(Rule)
            .Plan("1．主题活动。")
            .Ledger(ledger => ledger
                .Record("主题党日", new DateOnly(2026, 2, 3), "1")
                .Attach("1", Quarter.Q1, "签到.pdf")
                .Record("主题党日", new DateOnly(2026, 5, 3), "1")
                .Record("主题党日", new DateOnly(2026, 5, 3), "1", "", "照片.jpg"))
            .Verify();

    [Fact]
    public void Files_that_a_tick_of_the_quarter_cites_count() =>
        AnalyzerTest.For(Rule)
            .Plan("1．主题活动。\n2．学习教育。")
            .Ledger(ledger => ForBoth(ledger).Tick("2", Quarter.Q1, evidence: ["签到.pdf"]).Record("主题党日", new DateOnly(2026, 5, 3), "1"))
            .Expect(RuleTexts.Id, "1", Quarter.Q2)
            .Verify();

    [Fact]
    public void Each_item_is_told_of_an_activity_that_counts_toward_several_and_the_remedy_names_them_all() => Assert.Equal(
        Enumerable.Repeat("Hand in the file: plankit record 主题党日 --date 2026-02-03 --item 1 2 --evidence FILE.", 2),
        AnalyzerTest.For(Rule)
            .Plan("1．主题活动。\n2．学习教育。")
            .Ledger(ledger => ForBoth(ledger))
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Expect(RuleTexts.Id, "2", Quarter.Q1)
            .Verify().Findings.Select(finding => finding.Diagnostic.Remedy.English));

    [Fact]
    public void A_file_that_is_recorded_for_one_of_its_items_answers_for_all() =>
        AnalyzerTest.For(Rule)
            .Plan("1．主题活动。\n2．学习教育。")
            .Ledger(ledger => ForBoth(ledger).Record("主题党日", new DateOnly(2026, 2, 3), "2", "", "签到.pdf"))
            .Verify();

    [Fact]
    public void A_file_of_another_kind_of_activity_for_another_item_that_day_does_not_count() =>
        AnalyzerTest.For(Rule)
            .Plan("1．主题活动。\n2．学习教育。")
            .Ledger(ledger => ledger
                .Record("主题党日", new DateOnly(2026, 2, 3), "1")
                .Record("支部主题党日", new DateOnly(2026, 2, 3), "2", "", "签到.pdf"))
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Verify();

    [Fact]
    public void A_waiver_for_one_of_its_items_leaves_the_others() => Assert.Equal(
        [true, false],
        AnalyzerTest.For(Rule)
            .Plan("1．主题活动。\n2．学习教育。")
            .Ledger(ledger => ForBoth(ledger).Waive(RuleTexts.Id, "1"))
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Expect(RuleTexts.Id, "2", Quarter.Q1)
            .Verify().Findings.Select(finding => finding.IsWaived));

    private static LedgerBuilder ForBoth(LedgerBuilder ledger) => ledger.Add(
        new DateOnly(2026, 2, 3),
        new ActivityRecorded { Activity = "主题党日", Items = [ledger.ItemAt("1"), ledger.ItemAt("2")] });
}
