using PlanKit.Analysis;

namespace PlanKit.Tests.Analysis;

public sealed class SettingKeyTests
{
    [Theory]
    [InlineData("PK0102", "PK0102", null)]
    [InlineData("ABCD0001.days-2", "ABCD0001", "days-2")]
    public void Reads_what_it_writes(string text, string rule, string? parameter)
    {
        Assert.True(SettingKey.TryParse(text, out SettingKey? key));
        Assert.Equal(new SettingKey(rule, parameter), key);
        Assert.Equal(text, key.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pk0102")]
    [InlineData("P0102")]
    [InlineData("PLANK0102")]
    [InlineData("PK102")]
    [InlineData("PK0102.")]
    [InlineData("PK0102.Days")]
    [InlineData("PK0102.1day")]
    [InlineData("PK0102.days.more")]
    [InlineData(".days")]
    [InlineData("ＰＫ0102")]
    [InlineData("baseline")]
    public void Refuses_what_names_no_rule(string? text) => Assert.False(SettingKey.TryParse(text, out _));
}
