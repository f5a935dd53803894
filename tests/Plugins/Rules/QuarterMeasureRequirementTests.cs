using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Rules;
using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class QuarterMeasureRequirementTests
{
    private static readonly NoCodeRule Rule = RuleTexts.Rule(
        "kind: measure-bounds\nper: quarter\nmeasure: 走访\nmin: 10\nmax: 30", "{item} {title} {quarter}: {measure} {needed}; {found}");

    [Fact]
    public void A_quarter_that_has_ended_with_too_little_and_any_with_too_much_is_found() => Assert.Equal(
        ["1 走访职工 Q1: 走访 10 to 30; 9户", "1 走访职工 Q2: 走访 10 to 30; not recorded", "1 走访职工 Q3: 走访 10 to 30; 31户"],
        AnalyzerTest.For(Rule)
            .Plan("1．走访职工。")
            .Ledger(ledger => ledger
                .Record("走访", new DateOnly(2026, 1, 3), "1", new Measure("走访", 4, "户"))
                .Record("走访", new DateOnly(2026, 2, 3), "1", new Measure("走访", 5, "户"))
                .Record("走访", new DateOnly(2026, 7, 3), "1", new Measure("走访", 31, "户")))
            .AsOf(2026, 8, 1)
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Expect(RuleTexts.Id, "1", Quarter.Q2)
            .Expect(RuleTexts.Id, "1", Quarter.Q3)
            .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));

    [Fact]
    public void The_sum_is_said_and_what_is_in_another_unit_is_found_beside_it() => Assert.Equal(
        ["1 走访职工 Q1: 走访 at most 50人; 57人", "1 走访职工 Q2: 走访 at most 50人; 30人, 2场"],
        AnalyzerTest.For(RuleTexts.Rule("kind: measure-bounds\nper: quarter\nmeasure: 走访\nunit: 人\nmax: 50", "{item} {title} {quarter}: {measure} {needed}; {found}"))
            .Plan("1．走访职工。")
            .Ledger(ledger => ledger
                .Record("走访", new DateOnly(2026, 1, 3), "1", new Measure("走访", 30, "人"))
                .Record("走访", new DateOnly(2026, 2, 3), "1", new Measure("走访", 27))
                .Record("走访", new DateOnly(2026, 4, 3), "1", new Measure("走访", 30, "人"))
                .Record("走访", new DateOnly(2026, 5, 3), "1", new Measure("走访", 2, "场")))
            .AsOf(2026, 8, 1)
            .Expect(RuleTexts.Id, "1", Quarter.Q1)
            .Expect(RuleTexts.Id, "1", Quarter.Q2)
            .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));

    [Fact]
    public void A_quarter_that_still_runs_or_in_which_nothing_is_due_owes_nothing() =>
        AnalyzerTest.For(Rule)
            .Plan("1．走访职工。\n2．慰问职工。")
            .Ledger(ledger => ledger
                .Tick("1", Quarter.Q1, TickState.NotApplicable)
                .Expect("2", Cadence.Every(CadencePeriod.Year)))
            .AsOf(2026, 6, 30)
            .Verify();
}
