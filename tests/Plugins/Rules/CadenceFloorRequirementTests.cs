using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Plugins.Rules;
using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class CadenceFloorRequirementTests
{
    private const string Message = "{item} {title}: {needed}; {found}; {source}; {floor}";

    [Fact]
    public void An_item_that_is_due_less_often_than_the_floor_is_found()
    {
        NoCodeRule rule = RuleTexts.Rule("kind: cadence-floor\nfloor: 1/quarter\nwhere: { titles: [学习] }", Message);

        Diagnostic found = Assert.Single(AnalyzerTest.For(rule)
            .Plan("一、学习\n[|1．集中学习|]。\n2．参加学习。\n3．修订制度。")
            .Ledger(ledger => ledger
                .Expect("1", Cadence.Every(CadencePeriod.Year, 4))
                .Expect("2", Cadence.Every(CadencePeriod.Month))
                .Expect("3", Cadence.Every(CadencePeriod.Year)))
            .Verify().Findings).Diagnostic;

        Assert.Equal("1 集中学习: once in every quarter; 4 times in the year; entered; 1/quarter", found.Message.English);
        Assert.Equal("测试：1 集中学习: 每季度1次; 每年4次; 已登记; 1/quarter", found.Message.Chinese);
        Assert.Equal("Raise it to the floor at least: plankit cadence 1 1/quarter.", found.Remedy.English);
    }

    [Theory]
    [InlineData("1/month", 4)]
    [InlineData("1/quarter", 0)]
    [InlineData("2/quarter", 4)]
    [InlineData("2/half-year", 0)]
    [InlineData("3/half-year", 4)]
    [InlineData("4/year", 0)]
    [InlineData("5/year", 4)]
    public void What_nobody_set_is_due_once_a_quarter(string floor, int expected)
    {
        AnalyzerTest test = AnalyzerTest.For(RuleTexts.Rule($"kind: cadence-floor\nfloor: {floor}", Message))
            .Plan("1．集中学习。\n2．参加学习。\n3．修订制度。\n4．文体活动。")
            .Ledger(_ => { });
        foreach (int item in Enumerable.Range(1, expected))
        {
            test.Expect(RuleTexts.Id, $"{item}");
        }

        test.Verify();
    }
}
