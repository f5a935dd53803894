using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>
/// What each <see cref="ProgressState"/> looks like and means: the one place from which the terminal, workbooks and
/// docs/progress.md take it.
/// </summary>
public static class ProgressLegend
{
    /// <summary>The order in which people are told of the states.</summary>
    public static ImmutableArray<ProgressState> Order { get; } =
        [ProgressState.Done, ProgressState.InProgress, ProgressState.Overdue, ProgressState.NotApplicable, ProgressState.NotStarted];

    /// <summary>The colour.</summary>
    public static ProgressColor Color(this ProgressState state) => state switch
    {
        ProgressState.Done => ProgressColor.Green,
        ProgressState.InProgress => ProgressColor.Amber,
        ProgressState.Overdue => ProgressColor.Red,
        ProgressState.NotApplicable or ProgressState.NotStarted => ProgressColor.Grey,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>A sign of one column, for who sees no colour.</summary>
    public static string Sign(this ProgressState state) => state switch
    {
        ProgressState.Done => "√",
        ProgressState.InProgress => "~",
        ProgressState.Overdue => "!",
        ProgressState.NotApplicable => "-",
        ProgressState.NotStarted => "·",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>What the state says, in a sentence without its full stop.</summary>
    public static LocalizableText Meaning(this ProgressState state) => state switch
    {
        ProgressState.Done => new("应完成的都已完成", "as much was done as was due"),
        ProgressState.InProgress => new("已开展，期限未到", "something was done, and there is still time"),
        ProgressState.Overdue => new("周期已结束，完成次数少于应完成次数", "the period has ended and less was done than was due"),
        ProgressState.NotApplicable => new("本季度没有应完成的任务，或已登记为不适用", "nothing is due in the quarter, or somebody said that it does not apply"),
        ProgressState.NotStarted => new("还没有开展，期限未到", "nothing was done yet, and there is still time"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>The word for a colour.</summary>
    public static LocalizableText Text(this ProgressColor color) => color switch
    {
        ProgressColor.Green => new("绿", "green"),
        ProgressColor.Amber => new("黄", "amber"),
        ProgressColor.Red => new("红", "red"),
        ProgressColor.Grey => new("灰", "grey"),
        _ => throw new ArgumentOutOfRangeException(nameof(color), color, "Unknown colour."),
    };
}
