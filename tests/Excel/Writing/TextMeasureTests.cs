using PlanKit.Excel.Writing;

namespace PlanKit.Excel.Tests.Writing;

public class TextMeasureTests
{
    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("一二三四五", 10, 1)]
    [InlineData("一二三四五六", 10, 2)]
    [InlineData("abcdefghij", 10, 1)]
    [InlineData("abcdefghijk", 10, 2)]
    [InlineData("a\nb\n\nc", 10, 4)]
    [InlineData("the quick brown", 10, 2)]
    [InlineData("quick brownish", 10, 2)]
    [InlineData("一二abcdefgh", 10, 2)]
    [InlineData("𠀀𠀀𠀀𠀀𠀀𠀀", 10, 2)]
    [InlineData("abcdefghijklmnopqrstuvwxy", 10, 3)]
    public void Counts_the_lines_that_a_text_takes(string text, double width, int lines) =>
        Assert.Equal(lines, TextMeasure.LinesOf(text, width));
}
