using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Text;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class StrayByteOrderMarkAnalyzerTests
{
    [Fact]
    public void Reports_the_first_place_once_and_lists_the_others()
    {
        AnalysisResult result = AnalyzerTest.For(new StrayByteOrderMarkAnalyzer()).Plan("1．学[|\uFEFF|]习。\n2．自\uFEFF学。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 1 行第 4 列有字节序标记 U+FEFF；全文共 2 处。", diagnostic.Message.Chinese);
        Assert.Contains("U+FEFF", diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Equal(new TextSpan(10, 1), Assert.Single(diagnostic.AdditionalLocations).Span);
    }

    [Fact]
    public void Is_silent_on_characters_that_are_seen() =>
        AnalyzerTest.For(new StrayByteOrderMarkAnalyzer()).Plan("1．学　习 。\n2．自学。\n").Verify();

    [Fact]
    public void Is_silent_on_a_mark_at_the_files_beginning()
    {
        SourceText text = SourceText.From("\uFEFF1．学习。"u8.ToArray().AsMemory()).AsT0;

        Assert.Empty(PlanKit.Syntax.PlanSyntaxTree.Parse(text).Flaws);
    }
}
