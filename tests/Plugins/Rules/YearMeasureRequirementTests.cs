using PlanKit.Ledger;
using PlanKit.Plugins.Rules;
using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class YearMeasureRequirementTests
{
    private static readonly NoCodeRule Rule = RuleTexts.Rule(
        "kind: measure-bounds\nper: year\nmeasure: 学时\nmin: 12", "{item} {title} {year}: {measure} {needed}; {found}");

    [Theory]
    [InlineData(2026, 12, 31, false)]
    [InlineData(2027, 1, 1, true)]
    public void A_year_with_too_little_is_found_once_it_has_ended(int year, int month, int day, bool isFound)
    {
        AnalyzerTest test = AnalyzerTest.For(Rule)
            .Plan("1．集中学习。\n2．参加培训。")
            .Ledger(ledger => ledger
                .Record("学习", new DateOnly(2026, 1, 3), "1", new Measure("学时", 6))
                .Record("学习", new DateOnly(2026, 9, 3), "1", new Measure("学时", 5.5m))
                .Record("培训", new DateOnly(2026, 3, 3), "2", new Measure("学时", 12)))
            .AsOf(year, month, day);

        Assert.Equal(
            isFound ? ["1 集中学习 2026: 学时 at least 12; 11.5"] : [],
            (isFound ? test.Expect(RuleTexts.Id, "1") : test).Verify().Findings.Select(finding => finding.Diagnostic.Message.English));
    }
}
