using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Rules;
using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class ActivityMeasureRequirementTests
{
    private const string Message = "{item} {title} {quarter} {activity} {date}: {measure} {needed}; {found}";

    private static readonly NoCodeRule Rule = RuleTexts.Rule("kind: measure-bounds\nactivities: [学习]\nmeasure: 到会\nunit: 人\nmin: 20\nmax: 40", Message);

    [Fact]
    public void An_activity_whose_quantity_is_out_of_bounds_or_not_recorded_is_found()
    {
        string[] messages =
        [
            .. AnalyzerTest.For(Rule)
                .Plan("1．集中学习。")
                .Ledger(ledger => ledger
                    .Record("集体学习", new DateOnly(2026, 2, 3), "1", new Measure("到会", 19, "人"))
                    .Record("集体学习", new DateOnly(2026, 3, 3), "1", new Measure("到会", 20, "人"))
                    .Record("集体学习", new DateOnly(2026, 4, 3), "1", new Measure("到会", 40))
                    .Record("集体学习", new DateOnly(2026, 5, 3), "1", new Measure("到会", 41, "人"))
                    .Record("集体学习", new DateOnly(2026, 6, 3), "1", new Measure("到会", 30, "场"))
                    .Record("集体学习", new DateOnly(2026, 7, 3), "1")
                    .Record("参观", new DateOnly(2026, 8, 3), "1"))
                .Expect(RuleTexts.Id, "1", Quarter.Q1)
                .Expect(RuleTexts.Id, "1", Quarter.Q2)
                .Expect(RuleTexts.Id, "1", Quarter.Q2)
                .Expect(RuleTexts.Id, "1", Quarter.Q3)
                .Verify().Findings.Select(finding => finding.Diagnostic.Message.English),
        ];

        Assert.Equal(
            [
                "1 集中学习 Q1 集体学习 2026-02-03: 到会 20 to 40人; 19人",
                "1 集中学习 Q2 集体学习 2026-05-03: 到会 20 to 40人; 41人",
                "1 集中学习 Q2 集体学习 2026-06-03: 到会 20 to 40人; 30场",
                "1 集中学习 Q3 集体学习 2026-07-03: 到会 20 to 40人; not recorded",
            ],
            messages);
    }

    [Fact]
    public void What_is_recorded_again_for_the_day_counts() =>
        AnalyzerTest.For(Rule)
            .Plan("1．集中学习。")
            .Ledger(ledger => ledger
                .Record("集体学习", new DateOnly(2026, 2, 3), "1", new Measure("到会", 2, "人"))
                .Record("集体学习", new DateOnly(2026, 2, 3), "1", new Measure("到会", 22, "人")))
            .Verify();

    [Fact]
    public void What_only_has_an_upper_bound_need_not_be_recorded() =>
        AnalyzerTest.For(RuleTexts.Rule("kind: measure-bounds\nmeasure: 用时\nmax: 2", Message))
            .Plan("1．集中学习。")
            .Ledger(ledger => ledger
                .Record("集体学习", new DateOnly(2026, 2, 3), "1")
                .Record("集体学习", new DateOnly(2026, 3, 3), "1", new Measure("用时", 2.5m, "小时")))
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Verify();

    [Fact]
    public void Each_item_is_told_of_an_activity_that_counts_toward_several_so_that_a_waiver_leaves_the_others() => Assert.Equal(
        [
            (true, "Look at the number. Where it was left out or mistyped, enter it: plankit record 集体学习 --date 2026-02-03 --item 1 2 --measure 到会=NUMBER."),
            (false, "Look at the number. Where it was left out or mistyped, enter it: plankit record 集体学习 --date 2026-02-03 --item 1 2 --measure 到会=NUMBER."),
        ],
        AnalyzerTest.For(Rule)
            .Plan("1．集中学习。\n2．学习教育。")
            .Ledger(ledger => ledger
                .Add(
                    new DateOnly(2026, 2, 3),
                    new ActivityRecorded { Activity = "集体学习", Items = [ledger.ItemAt("1"), ledger.ItemAt("2")] })
                .Waive(RuleTexts.Id, "1"))
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Expect(RuleTexts.Id, "2", Quarter.Q1)
            .Verify().Findings.Select(finding => (finding.IsWaived, finding.Diagnostic.Remedy.English)));
}
