using PlanKit.Ledger;

namespace PlanKit.Tests.Ledger;

public sealed class TickStateWordsTests
{
    [Theory]
    [InlineData(TickState.Done, "done", "已完成", "done")]
    [InlineData(TickState.Partial, "partial", "部分完成", "partly done")]
    [InlineData(TickState.NotApplicable, "not-applicable", "不适用", "not applicable")]
    public void Name_every_state_in_files_and_for_people(TickState state, string word, string chinese, string english)
    {
        Assert.Equal((word, chinese, english), (state.Word(), state.Text().Chinese, state.Text().English));
        Assert.True(TickStateWords.TryParse(word, out TickState parsed));
        Assert.Equal(state, parsed);
    }

    [Fact]
    public void Cover_every_state() => Assert.Equal(Enum.GetValues<TickState>().Length, TickStateWords.All.Count);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Partial")]
    [InlineData("overdue")]
    public void Refuse_other_words(string? word) => Assert.False(TickStateWords.TryParse(word, out _));
}
