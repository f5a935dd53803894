using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Gongxin.Exports;

/// <summary>The words of the 季度进度表 that are not the user's own.</summary>
internal static class SheetTexts
{
    public static readonly LocalizableText Title = new("{0}{1}年工作要点季度进度表", "{0}: progress of the {1} work plan");
    public static readonly LocalizableText SheetTitle = new("{0}{1}年工作要点{2}进度表", "{0}: progress of the {1} work plan, {2}");
    public static readonly LocalizableText Unit = new("单位：{0}", "Unit: {0}");
    public static readonly LocalizableText Year = new("年度：{0}", "Year: {0}");
    public static readonly LocalizableText Quarter = new("季度：{0}", "Quarter: {0}");
    public static readonly LocalizableText AsOf = new("截至：{0}", "As of: {0}");
    public static readonly LocalizableText FilledBy = new("填表人：", "Filled in by:");
    public static readonly LocalizableText CheckedBy = new("审核人：", "Checked by:");
    public static readonly LocalizableText SignedOn = new("日期：", "Date:");
    public static readonly LocalizableText Head = new("台账末号与校验值：{0}", "Ledger head: {0}");

    /// <summary>The quarter's sum: due {0}, done {1}, in progress {2}, overdue {3}, not started {4}, rate {5}.</summary>
    public static readonly LocalizableText Total = new(
        "本季度应完成{0}条：已完成{1}条，进行中{2}条，逾期{3}条，未开始{4}条；完成率 {1}÷{0}={5}",
        "Due in this quarter: {0} items. Done {1}, in progress {2}, overdue {3}, not started {4}; rate {1} ÷ {0} = {5}");

    /// <summary>The quarter's sum where nothing is due.</summary>
    public static readonly LocalizableText NothingDue = new("本季度没有应完成的条目", "Nothing is due in this quarter");

    /// <summary>Months {0} in which less was done than was due.</summary>
    public static readonly LocalizableText Missed = new("缺 {0}", "Missed: {0}");

    /// <summary>A state of the legend: word {0}, colour {1}.</summary>
    public static readonly LocalizableText State = new("{0}（{1}）", "{0} ({1})");

    /// <summary>A measure of an activity: name {0}, amount {1}, unit {2}.</summary>
    public static readonly LocalizableText Measure = new("{0}{1}{2}", "{0} {1} {2}");

    /// <summary>An activity: day {0}, name {1}.</summary>
    public static readonly LocalizableText Activity = new("{0} {1}", "{0} {1}");

    /// <summary>An activity: day {0}, name {1}, measures {2}.</summary>
    public static readonly LocalizableText MeasuredActivity = new("{0} {1}（{2}）", "{0} {1} ({2})");

    /// <summary>A tick: state {0}, times {1}.</summary>
    public static readonly LocalizableText CountedTick = new("{0}{1}次", "{0} × {1}");

    /// <summary>What was done {0}, and the author's words {1}.</summary>
    public static readonly LocalizableText WithNote = new("{0}：{1}", "{0}: {1}");

    /// <summary>How many occurrences {0} of earlier quarters count in this one.</summary>
    public static readonly LocalizableText DoneEarlier = new("含以前季度完成的{0}次", "Counts {0} done in earlier quarters");

    /// <summary>A waiver: rule {0}, reason {1}, approver {2}.</summary>
    public static readonly LocalizableText Waiver = new("豁免{0}：{1}（{2}批准）", "{0} waived: {1} (approved by {2})");

    /// <summary>Known findings that are set aside: their rules {0}.</summary>
    public static readonly LocalizableText Known = new("已知问题，不计入：{0}", "Known, not counted: {0}");

    /// <summary>The columns, from the left: heading and width.</summary>
    public static readonly ImmutableArray<(LocalizableText Heading, double Width)> Columns =
    [
        (new("序号", "No."), 6),
        (new("工作任务", "Item"), 34),
        (new("责任部门", "Owner"), 16),
        (new("应完成", "Due"), 8),
        (new("已完成", "Done"), 8),
        (new("状态", "State"), 10),
        (new("完成情况", "What was done"), 44),
        (new("佐证材料", "Evidence"), 26),
        (new("备注", "Remarks"), 26),
    ];
}
