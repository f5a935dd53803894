using PlanKit.Cli.Output;
using PlanKit.Text;

namespace PlanKit.Cli.Tests.Output;

/// <summary>A line of the plan, and carets under the marked place, column by column as a terminal shows them.</summary>
public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("1．[组织]学习。", "1．组织学习。", "   ^^^^")]
    [InlineData("[abc]", "abc", "^^^")]
    [InlineData("甲\t[乙]", "甲  乙", "    ^^")]
    [InlineData("e\u0301[e]", "e\u0301e", " ^")]
    [InlineData("学\u200b[习]", "学\u200b习", "  ^^")]
    [InlineData("一[]二", "一二", "  ^")]
    [InlineData("一二[]", "一二", "    ^")]
    [InlineData("[]", "", "^")]
    [InlineData("学[\u200b]习", "学\u200b习", "  ^")]
    [InlineData("\u3000\u3000[一]、", "\u3000\u3000一、", "    ^^")]
    [InlineData("😀[甲]", "😀甲", "  ^^")]
    [InlineData("한글[글]", "한글글", "    ^^")]
    public void Puts_carets_under_the_place(string marked, string line, string carets) =>
        Assert.Equal((line, carets), Excerpt(marked, 80));

    [Fact]
    public void Shows_no_control_character() => Assert.Equal(("\uFFFD[31m红", "     ^^"), Excerpt("\u001b«31m[红]", 80, '«'));

    [Fact]
    public void Shows_the_first_line_of_a_place_that_spans_several()
    {
        Assert.Equal(("甲乙", "  ^^"), Excerpt("甲[乙\n丙丁]戊", 80));
    }

    [Fact]
    public void Shows_a_long_line_from_its_beginning_where_the_place_is_then_in_sight()
    {
        (string line, string carets) = Excerpt("一二[三四]" + new string('五', 50), 20);

        Assert.Equal("一二三四五五五五五…", line);
        Assert.Equal("    ^^^^", carets);
        Assert.True(CellWidth.Of(line) <= 20);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(41)]
    [InlineData(80)]
    public void Shows_of_a_long_line_what_surrounds_the_place(int columns)
    {
        string before = string.Concat(Enumerable.Repeat("前", 300));
        (string line, string carets) = Excerpt($"{before}[要害]{before}", columns);

        Assert.StartsWith("…前", line, StringComparison.Ordinal);
        Assert.EndsWith("前…", line, StringComparison.Ordinal);
        Assert.InRange(CellWidth.Of(line), columns - 3, columns);
        string upToPlace = line[..line.IndexOf('要', StringComparison.Ordinal)];
        Assert.Equal(new string(' ', CellWidth.Of(upToPlace)) + "^^^^", carets);
    }

    [Fact]
    public void Cuts_a_place_that_is_longer_than_the_line()
    {
        (string line, string carets) = Excerpt("甲[" + new string('乙', 500) + "]丙", 30);

        Assert.EndsWith("乙…", line, StringComparison.Ordinal);
        Assert.InRange(CellWidth.Of(line), 27, 30);
        Assert.True(CellWidth.Of(carets) <= 30);
    }

    [Fact]
    public void Takes_the_middle_of_a_very_long_line_without_half_a_character()
    {
        string faces = string.Concat(Enumerable.Repeat("😀", 100_000));
        (string line, _) = Excerpt($"{faces}[甲]{faces}", 40);

        Assert.Contains("甲", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", line, StringComparison.Ordinal);
        Assert.InRange(CellWidth.Of(line), 37, 40);
    }

    // A bracket in the text itself is written with a stand-in.
    private static (string Line, string Carets) Excerpt(string marked, int columns, char bracket = '\0')
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        int end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        string text = marked.Remove(start, 1).Remove(end, 1).Replace(bracket == '\0' ? "\0" : bracket.ToString(), "[", StringComparison.Ordinal);
        var excerpt = SourceExcerpt.Of(SourceText.From(text), TextSpan.FromBounds(start, end), columns);
        return (excerpt.Text, excerpt.Carets);
    }
}
