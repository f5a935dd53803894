using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Output;

public sealed class CountTextTests
{
    [Theory]
    [InlineData(0, "0 entries")]
    [InlineData(1, "1 entry")]
    [InlineData(2, "2 entries")]
    [InlineData(1234, "1234 entries")]
    public void One_is_no_plural(long count, string english)
    {
        PlanKit.Text.LocalizableText text = CountText.Of(count, "entry", "entries");

        Assert.Equal((english.Split(' ')[0], english), (text.Chinese, text.English));
    }
}
