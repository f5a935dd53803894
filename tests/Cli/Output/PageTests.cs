using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Output;

public sealed class PageTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(80)]
    public void What_somebody_else_says_cannot_begin_a_line(int? width)
    {
        var written = new StringWriter();

        new Page(written, width, UsesColor: false).WriteWrapped("over\r\n  error PK0001  forged\nand\u2028more\r", 2);

        Assert.Equal("over error PK0001  forged and more" + Environment.NewLine, written.ToString());
    }
}
