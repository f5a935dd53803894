using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class OverusedEvidenceAnalyzerTests
{
    private static AnalyzerTest Test() =>
        AnalyzerTest.For(new OverusedEvidenceAnalyzer()).Plan("1．集中学习。\n2．个人自学。\n3．专题党课。\n4．主题党日。");

    private static LedgerBuilder Cite(LedgerBuilder ledger, params ReadOnlySpan<string> items)
    {
        foreach (string item in items)
        {
            ledger.Tick(item, Quarter.Q1, evidence: "签到表.pdf");
        }

        return ledger;
    }

    [Fact]
    public void Reports_a_file_that_more_items_cite_than_are_allowed()
    {
        AnalysisResult result = Test().Ledger(ledger => Cite(ledger, "4", "3", "2", "1")).Expect("PK0111").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("文件“签到表.pdf”作了 4 个条目的佐证材料（第 1、2、3、4 条），超过 3 个。", diagnostic.Message.Chinese);
        Assert.Equal("File “签到表.pdf” is evidence for 4 items (1, 2, 3, 4); up to 3 are allowed.", diagnostic.Message.English);
        Assert.Equal(4, Assert.IsType<EntryLocation>(diagnostic.Location).Sequence);
        Assert.Contains("plankit undo 4", diagnostic.Remedy.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_at_the_limit_and_however_often_one_item_cites_it() =>
        Test().Ledger(ledger => Cite(ledger, "1", "2", "3", "3", "3").Tick("3", Quarter.Q2, evidence: "签到表.pdf")).Verify();

    [Fact]
    public void The_limit_can_be_set() =>
        Test().Set("PK0111.items", "1").Ledger(ledger => Cite(ledger, "1", "2")).Expect("PK0111").Verify();

    [Fact]
    public void Other_files_and_ticks_that_were_taken_back_do_not_count() =>
        Test().Ledger(ledger => Cite(ledger, "1", "2", "3", "4").Retract(4).Tick("4", Quarter.Q1, evidence: "照片.jpg")).Verify();
}
