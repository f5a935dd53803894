using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class NumberOutOfOrderAnalyzerTests
{
    [Fact]
    public void Reports_the_smaller_number_and_what_would_follow()
    {
        AnalysisResult result = AnalyzerTest.For(new NumberOutOfOrderAnalyzer())
            .Plan("1．集中学习。\n3．心得交流。\n[|2．|]个人自学。\n4．专题研讨。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 3 行的序号“2．”比前面的小，按顺序应为“4．”。", diagnostic.Message.Chinese);
        Assert.Equal("Line 3: the number “2．” is smaller than the one before it; “4．” would follow.", diagnostic.Message.English);
        Assert.Equal("4．", diagnostic.Properties[DiagnosticProperties.Expected]);
    }

    [Fact]
    public void Is_silent_on_numbers_in_order() =>
        AnalyzerTest.For(new NumberOutOfOrderAnalyzer()).Plan("1．集中学习。\n2．个人自学。\n4．心得交流。\n").Verify();
}
