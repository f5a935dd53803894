using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Syntax;
using PlanKit.Text;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class LowConfidenceAnalyzerTests
{
    [Fact]
    public void Reports_the_marker_and_the_reason_for_doubt()
    {
        AnalysisResult result = AnalyzerTest.For(new LowConfidenceAnalyzer())
            .Plan("4、开展自查。\n[|5、|]6月份组织集中学习。\n6、总结。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 2 行的“5、”是否是序号、属于哪一级，没有把握：这也可能是数量、日期或并列的数字。", diagnostic.Message.Chinese);
        Assert.EndsWith(": it may be an amount, a date or an enumeration.", diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1．集中学习。\n2．个人自学。\n2．交流。\n")]
    [InlineData("l．集中学习。\n2．个人自学。\n3．交流。\n")]
    [InlineData("一、集中学习。\n、个人自学。\n三、交流。\n")]
    public void Is_silent_where_another_rule_gives_the_reason(string plan)
    {
        AnalyzerTest.For(new LowConfidenceAnalyzer()).Plan(plan).Verify();
        Assert.Contains(
            PlanSyntaxTree.Parse(SourceText.From(plan)).Flaws, flaw => flaw.Kind == SyntaxFlawKind.LowConfidence);
    }
}
