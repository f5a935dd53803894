using PlanKit.Ledger;

namespace PlanKit.Tests.Ledger;

public sealed class ProgressStateWordsTests
{
    [Theory]
    [InlineData(ProgressState.NotStarted, "not-started", "未开始", "not started")]
    [InlineData(ProgressState.InProgress, "in-progress", "进行中", "in progress")]
    [InlineData(ProgressState.Done, "done", "已完成", "done")]
    [InlineData(ProgressState.NotApplicable, "not-applicable", "不适用", "not applicable")]
    [InlineData(ProgressState.Overdue, "overdue", "逾期", "overdue")]
    public void Name_every_state_in_files_and_for_people(ProgressState state, string word, string chinese, string english)
    {
        Assert.Equal((word, chinese, english), (state.Word(), state.Text().Chinese, state.Text().English));
        Assert.True(ProgressStateWords.TryParse(word, out ProgressState parsed));
        Assert.Equal(state, parsed);
    }

    [Fact]
    public void Cover_every_state() => Assert.Equal(Enum.GetValues<ProgressState>().Length, ProgressStateWords.All.Count);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Done")]
    [InlineData("partial")]
    public void Refuse_other_words(string? word) => Assert.False(ProgressStateWords.TryParse(word, out _));
}
