using PlanKit.Analysis.Rules;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class StrayByteOrderMarkAnalyzerTests() : UnseenCharacterAnalyzerTests(
    new StrayByteOrderMarkAnalyzer(), '\uFEFF', '\uFEFF', "第 1 行第 4 列有字节序标记 U+FEFF；全文共 2 处。")
{
    [Fact]
    public void Is_silent_on_a_mark_at_the_files_beginning()
    {
        SourceText text = SourceText.From("\uFEFF1．学习。"u8.ToArray().AsMemory()).AsT0;

        Assert.Empty(PlanKit.Syntax.PlanSyntaxTree.Parse(text).Flaws);
    }
}
