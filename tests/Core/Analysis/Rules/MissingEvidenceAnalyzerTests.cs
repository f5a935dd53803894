using PlanKit.Analysis.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class MissingEvidenceAnalyzerTests
{
    private static readonly PlanProfile Profile = new()
    {
        Items = [new ItemProfile { Topic = "study", Titles = ["集中学习"], EvidenceRequired = true }],
    };

    private static AnalyzerTest Test() =>
        AnalyzerTest.For(new MissingEvidenceAnalyzer()).Plan("1．集中学习。\n2．个人自学。").Profile(Profile).AsOf(2026, 4, 1);

    [Fact]
    public void Reports_a_tick_without_evidence_where_the_profile_requires_it() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1)).Expect("PK0102", "1", Quarter.Q1).Verify();

    [Fact]
    public void Is_silent_where_the_tick_cites_a_file() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q1, evidence: "签到表.pdf")).Verify();

    [Fact]
    public void Is_silent_where_the_file_came_later() =>
        Test()
            .Ledger(ledger => ledger
                .Tick("1", Quarter.Q1)
                .Tick("1", Quarter.Q1, TickState.Done, note: "补交", evidence: "签到表.pdf"))
            .Verify();

    [Fact]
    public void Is_silent_where_nothing_was_done_since_that_is_another_finding() => Test().Ledger(_ => { }).Verify();

    [Fact]
    public void Is_silent_where_the_quarter_does_not_apply() =>
        Test().Ledger(ledger => ledger.Tick("1", Quarter.Q1).Tick("1", Quarter.Q1, TickState.NotApplicable)).Verify();
}
