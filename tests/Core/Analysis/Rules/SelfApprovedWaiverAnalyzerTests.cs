using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class SelfApprovedWaiverAnalyzerTests
{
    private static AnalyzerTest Test() => AnalyzerTest.For(new SelfApprovedWaiverAnalyzer()).Plan("1．集中学习。\n2．个人自学。").AsOf(2026, 5, 4);

    // The kit's waivers are approved by 批准人.
    private static LedgerBuilder TickAs(LedgerBuilder ledger, string author, string item, Quarter quarter)
    {
        ledger.Author = author;
        return ledger.Tick(item, quarter, TickState.Partial);
    }

    [Fact]
    public void Reports_an_approver_who_ticked_the_item()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => TickAs(ledger, "批准人", "1", Quarter.Q1).Waive("PK0101", "1", Quarter.Q1))
            .Expect("PK0205", "1", Quarter.Q1)
            .Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 2 号记录：第1条“集中学习”第一季度对 PK0101 的豁免由 批准人 批准，而第1条正是 批准人 登记的（第 1 号记录）。", diagnostic.Message.Chinese);
        Assert.Contains("plankit undo 2, then plankit waive PK0101 --item 1 --quarter Q1 --reason", diagnostic.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_waiver_to_grant_anew_ends_when_the_first_one_does()
    {
        Finding finding = Assert.Single(Test()
            .Ledger(ledger => TickAs(ledger, "批准人", "1", Quarter.Q1).Waive("PK0101", "1", until: new DateOnly(2026, 6, 30)))
            .Expect("PK0205", "1")
            .Verify().Findings);

        Assert.EndsWith("plankit waive PK0101 --item 1 --reason TEXT --approver SOMEBODY-ELSE --until 2026-06-30.", finding.Diagnostic.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_a_waiver_for_the_whole_plan_whose_approver_ticked_any_item() =>
        Test().Ledger(ledger => TickAs(ledger, " 批准人 ", "2", Quarter.Q1).Waive("PK0101")).Expect("PK0205").Verify();

    [Fact]
    public void Is_silent_where_somebody_else_ticked_or_the_approver_ticked_something_else() =>
        Test()
            .Ledger(ledger =>
            {
                TickAs(ledger, "李明", "1", Quarter.Q1);
                TickAs(ledger, "批准人", "2", Quarter.Q1);
                TickAs(ledger, "批准人", "1", Quarter.Q2);
                ledger.Waive("PK0101", "1", Quarter.Q1);
            })
            .Verify();

    [Fact]
    public void Is_silent_where_the_tick_or_the_waiver_was_taken_back_and_where_the_waiver_has_ended()
    {
        Test().Ledger(ledger => TickAs(ledger, "批准人", "1", Quarter.Q1).Waive("PK0101", "1").Retract(1)).Verify();
        Test().Ledger(ledger => TickAs(ledger, "批准人", "1", Quarter.Q1).Waive("PK0101", "1").Retract(2)).Verify();
        Test().Ledger(ledger => TickAs(ledger, "批准人", "1", Quarter.Q1).Waive("PK0101", "1", until: new DateOnly(2026, 5, 3))).Verify();
    }
}
