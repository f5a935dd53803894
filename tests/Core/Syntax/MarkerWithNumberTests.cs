using PlanKit.Text;

namespace PlanKit.Syntax;

public sealed class MarkerWithNumberTests
{
    [Theory]
    [InlineData("2．学习", 3, "3．")]
    [InlineData("２、学习", 13, "１３、")]
    [InlineData("（二）学习", 11, "（十一）")]
    [InlineData("②学习", 3, "③")]
    [InlineData("第一章 总则", 2, "第二章")]
    [InlineData("一是学习；二是工作。", 4, "四是")]
    public void A_marker_keeps_its_writing_when_its_number_changes(string text, int number, string expected)
    {
        NumberedSyntax numbered = PlanSyntaxTree.Parse(SourceText.From(text)).Nodes<NumberedSyntax>().First();

        Assert.Equal(expected, numbered.MarkerWithNumber(number));
    }

    [Fact]
    public void A_lost_number_is_written_in_the_usual_way()
    {
        ItemSyntax lost = PlanSyntaxTree.Parse(SourceText.From("一、学习。\n、组织。\n三、廉政。\n")).Nodes<ItemSyntax>().ElementAt(1);

        Assert.Equal("二、", lost.MarkerWithNumber(2));
    }
}
