using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class UnreadableMarkerAnalyzerTests
{
    [Theory]
    [InlineData("[|l．|]集中学习。\n2．个人自学。\n3．交流。\n", "l．", "1．")]
    [InlineData("[|—、|]集中学习。\n二、个人自学。\n三、交流。\n", "—、", "一、")]
    [InlineData("一、集中学习。\n[|ニ、|]个人自学。\n三、交流。\n", "ニ、", "二、")]
    public void Reports_the_marker_and_what_it_is_meant_to_be(string plan, string read, string meant)
    {
        AnalysisResult result = AnalyzerTest.For(new UnreadableMarkerAnalyzer()).Plan(plan).Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.EndsWith($"行的序号“{read}”像是“{meant}”之误。", diagnostic.Message.Chinese, StringComparison.Ordinal);
        Assert.EndsWith($": the number “{read}” is probably a slip for “{meant}”.", diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Equal($"核对原文，把“{read}”改成“{meant}”。", diagnostic.Remedy.Chinese);
        Assert.Equal(meant, diagnostic.Properties[DiagnosticProperties.Expected]);
    }

    [Fact]
    public void Is_silent_on_numbers_that_can_be_read() =>
        AnalyzerTest.For(new UnreadableMarkerAnalyzer()).Plan("I、集中学习。\nII、个人自学。\n——结束语。\n").Verify();
}
