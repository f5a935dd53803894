using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class RepeatedDocumentAnalyzerTests
{
    private const string Once = "一、学习\n1．集中学习。每季度组织一次集中学习，全体人员参加。\n2．个人自学。每人每月读一本书，写一篇心得。\n";

    [Fact]
    public void Reports_once_where_the_copy_begins()
    {
        AnalysisResult result = AnalyzerTest.For(new RepeatedDocumentAnalyzer()).Plan(Once + "[|" + Once + "|]").Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("从第 4 行第 1 列起，正文又重复了一遍；重复部分已忽略。", finding.Diagnostic.Message.Chinese);
    }

    [Fact]
    public void Is_silent_on_a_text_that_stands_once() => AnalyzerTest.For(new RepeatedDocumentAnalyzer()).Plan(Once).Verify();
}
