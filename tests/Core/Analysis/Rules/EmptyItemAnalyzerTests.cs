using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class EmptyItemAnalyzerTests
{
    [Fact]
    public void Reports_a_number_that_nothing_follows()
    {
        AnalysisResult result = AnalyzerTest.For(new EmptyItemAnalyzer()).Plan("1．集中学习。\n[|2．|]\n3．交流。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 2 行的序号“2．”后面没有内容。", diagnostic.Message.Chinese);
        Assert.Equal("Line 2: nothing follows the number “2．”.", diagnostic.Message.English);
        Assert.StartsWith("补上“2．”的内容", diagnostic.Remedy.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_where_the_words_stand_on_the_next_line() =>
        AnalyzerTest.For(new EmptyItemAnalyzer()).Plan("1．集中学习。\n2．\n个人自学，每月一次。\n3．交流。\n").Verify();
}
