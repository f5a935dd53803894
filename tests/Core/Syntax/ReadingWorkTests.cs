using System.Globalization;
using System.Text;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>
/// Reading takes work in proportion to the text. What it allocates is counted; texts on which a careless reader would take
/// time in the square of their length are read to the end, which such a reader would not live to see.
/// </summary>
public sealed class ReadingWorkTests
{
    private const int Long = 1_000_000;

    public static TheoryData<string> Monotonies =>
        ["“", "《", "（", "(1", "1、", "一、", "〇", "十", "第", "第一", "、", "\n", "\r", " ", "\t", "a", "1.", "1.1.", "附件：\n", "1、\n", "1、a\n", "、学\n", "（）学\n", "一是", "3、a\n1、a\n", "a。\n1\n", "\u200Ba", "“\n", "2026年3月1日\n", "每年", "每〇", "会议\n", "①", "①学\n", "“”", "‰", "1、学\n1、学\n2、学\n"];

    [Theory]
    [MemberData(nameof(Monotonies))]
    public void Reads_a_long_monotony_to_its_end(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, Long / part.Length));

        PlanSyntaxTree tree = PlanSyntaxTree.Parse(SourceText.From(text));

        Assert.Equal(text.Length, tree.Root.Span.Length);
    }

    [Fact]
    public void Allocates_in_proportion_to_the_text()
    {
        string shorter = Plan(350_000);
        string longer = Plan(3_500_000);
        long first = Math.Min(AllocatedBy(shorter), AllocatedBy(shorter));
        long second = Math.Min(AllocatedBy(longer), AllocatedBy(longer));

        Assert.InRange((double)second / first, 8, 12);
        Assert.InRange((double)second / (longer.Length * sizeof(char)), 0, 6);
    }

    // Each line repeats the number before it: looking through the numbers seen so far must cost the same in the last as in the first.
    [Theory]
    [InlineData("1、\n")]
    [InlineData("1、学\n2、学\n1、学\n")]
    [InlineData("2、学\n")]
    [InlineData("、学\n")]
    public void Allocates_as_much_for_the_last_of_many_flawed_lines_as_for_the_first(string lines)
    {
        string shorter = string.Concat(Enumerable.Repeat(lines, 4_000 / lines.Length));
        string longer = string.Concat(Enumerable.Repeat(lines, 64_000 / lines.Length));
        long first = Math.Min(AllocatedBy(shorter), AllocatedBy(shorter));
        long second = Math.Min(AllocatedBy(longer), AllocatedBy(longer));

        Assert.InRange((double)second / first, 8, 24);
        Assert.InRange(second / (longer.Length / lines.Length * lines.Count('\n')), 0, 800);
    }

    private static long AllocatedBy(string text)
    {
        SourceText source = SourceText.From(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(PlanSyntaxTree.Parse(source));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Plan(int length)
    {
        var text = new StringBuilder(length + 200);
        for (int number = 1; text.Length < length; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{((number - 1) % 150) + 1}．第{number}件事。由支部牵头，每季度不少于1次，结果张榜公布，年底前报送总结，按规定归档。\n");
        }

        return text.ToString();
    }
}
