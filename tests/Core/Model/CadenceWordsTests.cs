using PlanKit.Model;

namespace PlanKit.Tests.Model;

public sealed class CadenceWordsTests
{
    [Theory]
    [InlineData("1/quarter", "每季度1次", "once in every quarter")]
    [InlineData("2/half-year", "每半年2次", "twice in every half-year")]
    [InlineData("3/month", "每月3次", "3 times in every month")]
    [InlineData("1/year", "每年1次", "once in the year")]
    [InlineData("1/months:6,12", "6、12月各1次", "once in each of Jun, Dec")]
    [InlineData("2/months:6", "6月2次", "twice in Jun")]
    public void Say_how_often_in_both_languages(string written, string chinese, string english)
    {
        Assert.True(CadenceFormat.TryParse(written, out Cadence? cadence));
        Assert.Equal((chinese, english), (cadence.Text().Chinese, cadence.Text().English));
    }
}
