using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Text;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class BidirectionalCharacterAnalyzerTests
{
    [Fact]
    public void Reports_the_first_place_once_and_lists_the_others()
    {
        AnalysisResult result = AnalyzerTest.For(new BidirectionalCharacterAnalyzer()).Plan("1．学[|\u202E|]习。\n2．自\u202C学。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 1 行第 4 列有改变书写方向的字符 U+202E，看到的次序可能与实际不同；全文共 2 处。", diagnostic.Message.Chinese);
        Assert.Contains("U+202E", diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Equal(new TextSpan(10, 1), Assert.Single(diagnostic.AdditionalLocations).Span);
    }

    [Fact]
    public void Is_silent_on_characters_that_are_seen() =>
        AnalyzerTest.For(new BidirectionalCharacterAnalyzer()).Plan("1．学　习 。\n2．自学。\n").Verify();
}
