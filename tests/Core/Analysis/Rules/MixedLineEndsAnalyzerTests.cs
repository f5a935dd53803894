using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class MixedLineEndsAnalyzerTests
{
    [Theory]
    [InlineData("1．学习。\r\n2．自学。[|\n|]3．交流。\r\n4．总结。\n", "LF", "CRLF")]
    [InlineData("1．学习。\n2．自学。[|\r\n|]3．交流。\n4．总结。\n", "CRLF", "LF")]
    [InlineData("1．学习。\n2．自学。[|\r|]3．交流。\n4．总结。\n", "CR", "LF")]
    public void Reports_the_first_break_that_is_unlike_most(string plan, string actual, string usual)
    {
        AnalysisResult result = AnalyzerTest.For(new MixedLineEndsAnalyzer()).Plan(plan).Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal($"第 2 行末的换行符是 {actual}，其余大多是 {usual}。", diagnostic.Message.Chinese);
        Assert.Equal($"Line 2 ends with {actual}; most lines end with {usual}.", diagnostic.Message.English);
        Assert.Equal(usual, diagnostic.Properties[DiagnosticProperties.Expected]);
    }

    [Theory]
    [InlineData("1．学习。\r\n2．自学。\r\n")]
    [InlineData("1．学习。\n2．自学。\n")]
    [InlineData("1．学习。\r2．自学。\r")]
    public void Is_silent_on_breaks_of_one_kind(string plan) => AnalyzerTest.For(new MixedLineEndsAnalyzer()).Plan(plan).Verify();
}
