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
    public void An_activity_that_counts_toward_several_items_is_told_of_once() =>
        AnalyzerTest.For(Rule)
            .Plan("1．主题活动。\n2．学习教育。")
            .Ledger(ledger => ledger.Add(
                new DateOnly(2026, 2, 3),
                new ActivityRecorded { Activity = "主题党日", Items = [ledger.ItemAt("1"), ledger.ItemAt("2")] }))
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Verify();
}
