using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class UnplacedTextAnalyzerTests
{
    [Fact]
    public void Reports_what_belongs_nowhere()
    {
        AnalysisResult result = AnalyzerTest.For(new UnplacedTextAnalyzer()).Plan("1．集中学习。\n[|****|]\n2．个人自学。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 2 行的“****”不属于任何条目，也不是标题、落款之类，没有归类。", diagnostic.Message.Chinese);
        Assert.Equal("Line 2: “****” belongs to no item and to no known part of the document.", diagnostic.Message.English);
    }

    [Fact]
    public void Is_silent_on_the_frame() =>
        AnalyzerTest.For(new UnplacedTextAnalyzer()).Plan("工作要点\n1．集中学习。\n机关党委\n2026年1月5日\n").Verify();
}
