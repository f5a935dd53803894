using PlanKit.Diagnostics;

namespace PlanKit.Tests.Diagnostics;

public sealed class WholeNumberParameterTests
{
    private static readonly WholeNumberParameter Days = new()
    {
        Name = "days",
        Meaning = new("季度结束后几天内登记不算迟", "how many days after the quarter's end a tick is not late"),
        Unit = new("天", "days"),
        Default = 15,
        Minimum = -5,
        Maximum = 366,
    };

    [Theory]
    [InlineData("-5", -5)]
    [InlineData("0", 0)]
    [InlineData("366", 366)]
    public void Takes_a_number_within_its_bounds(string text, int value)
    {
        Assert.True(Days.TryRead(text, out int read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-6")]
    [InlineData("367")]
    [InlineData("99999999999999999999")]
    [InlineData("15.0")]
    [InlineData("1,0")]
    [InlineData(" 15")]
    [InlineData("15 days")]
    [InlineData("０")]
    public void Refuses_everything_else(string text) => Assert.False(Days.Allows(text));

    [Fact]
    public void Says_its_bounds_and_its_unit()
    {
        Assert.Equal("a whole number of days from -5 to 366", Days.Allowed.English);
        Assert.Equal("-5 到 366 的整数（单位：天）", Days.Allowed.Chinese);
    }
}
