using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class TableTabsAnalyzerTests
{
    [Fact]
    public void Reports_the_lines_of_a_table_together()
    {
        AnalysisResult result = AnalyzerTest.For(new TableTabsAnalyzer())
            .Plan("工作安排\n[|1\t集中学习\t每季度\n2\t个人自学\t每月|]\n以上请落实。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 2 行起的 2 行用制表符分栏，像是从 Word 表格粘贴的。", diagnostic.Message.Chinese);
        Assert.Equal("From line 2 on, 2 lines hold tabs, as pasted from a Word table.", diagnostic.Message.English);
    }

    [Fact]
    public void Is_silent_on_indentation() => AnalyzerTest.For(new TableTabsAnalyzer()).Plan("1．集中学习。\n\t每季度一次。\t\n").Verify();
}
