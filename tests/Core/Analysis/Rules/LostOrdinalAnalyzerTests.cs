using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class LostOrdinalAnalyzerTests
{
    [Theory]
    [InlineData("一、理论学习。\n[|、|]组织建设。\n三、廉政建设。\n", "、", "二、")]
    [InlineData("（一）理论学习。\n[|（）|]组织建设。\n（三）廉政建设。\n", "（）", "（二）")]
    public void Reports_the_punctuation_that_is_left(string plan, string left, string whole)
    {
        AnalysisResult result = AnalyzerTest.For(new LostOrdinalAnalyzer()).Plan(plan).Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal($"第 2 行只剩“{left}”，序号丢失，按顺序应为“{whole}”。", diagnostic.Message.Chinese);
        Assert.Equal($"Line 2: of the number only “{left}” is left; by its place it is “{whole}”.", diagnostic.Message.English);
        Assert.Equal($"补上“{whole}”。", diagnostic.Remedy.Chinese);
        Assert.Equal(whole, diagnostic.Properties[DiagnosticProperties.Expected]);
    }

    [Fact]
    public void Is_silent_on_whole_numbers() =>
        AnalyzerTest.For(new LostOrdinalAnalyzer()).Plan("一、理论学习。\n二、组织建设、作风建设。\n").Verify();
}
