using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Cli.Topics;

/// <summary><c>plankit explain progress</c>: how states, months missed and rates come about. docs/progress.md says it at length.</summary>
internal static class ProgressTopic
{
    public const string Name = "progress";

    private static readonly LocalizableText State = new("{0} {1}（{2}）：{3}", "{0} {1} ({2}): {3}");

    private static readonly ImmutableArray<LocalizableText> Before =
    [
        new(
            "进度怎样计算：状态不由人填写，而是由台账记录、计划和截至日期算出；记录和日期相同，结果永远相同。",
            "How progress is computed: nobody enters a state. It is computed from the entries, the plan and the as-of day; the same entries and day give the same answer for ever."),
        new("状态和颜色：", "States and colours:"),
    ];

    private static readonly ImmutableArray<LocalizableText> After =
    [
        new(
            "频次：依次取已登记的、单位配置的、底线、每季度 1 次。底线是最低要求，附依据；计划自己的次数可以更高。每个周期（月、季度、半年、年、指定月份）各算各的，多做的不抵别的周期；季度应完成数是本季度内到期各周期之和。",
            "Cadence: in force is what was entered, else the profile's, else its floors, else once in every quarter. A floor is the least that is owed, with its basis; the plan's own number may be higher. Each period (month, quarter, half-year, year, named month) stands for itself, and a surplus does not make up for another; what a quarter owes is the sum of the periods that end in it."),
        new(
            "活动：一次活动只登记一次，可计入多个条目。对同一条目，同一天的活动只计一次，用两个名称登记也只计一次；确是另一次的，用 plankit tick 条目 --quarter 季度 --count 1 补上。",
            "Activities: an activity is entered once and may count toward several items. For one item, the activities of one day count once, also when they were recorded under two kinds; a real second one is added with plankit tick ITEM --quarter QUARTER --count 1."),
        new(
            "打勾：不写次数的 done 表示本季度应完成的都已完成；--count N 加 N 次，从最早缺的月份补起。最后一次说法为准。",
            "Ticks: done without a number says that all that is due in the quarter is done; --count N adds N and fills the earliest months that lack something. What was said last settles it."),
        new(
            "数据：如 到会=32人；按名称和单位合计，单位不同的不相加，同一天两条记录里的同一项只计一次（取后登记的）。",
            "Measures: 到会=32人, say; added up by name and unit, never across units. What two records of one day both measured counts once, as entered last."),
        new(
            "完成率 = 已完成 ÷ 应完成，两个数总是一并给出；只计截至当日已开始、且有应完成任务的“条目×季度”。",
            "Rate: done of due, both numbers always given. Counted are items in quarters that had begun by the as-of day and in which something is due."),
        new("详见 docs/progress.md", "See docs/progress.md"),
    ];

    /// <summary>The page, paragraph by paragraph.</summary>
    public static IEnumerable<LocalizableText> Paragraphs() =>
    [
        .. Before,
        .. ProgressLegend.Order.Select(state => State.Format(state.Sign(), state.Text(), state.Color().Text(), state.Meaning())),
        .. After,
    ];
}
