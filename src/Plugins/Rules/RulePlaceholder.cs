using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>A name in braces that the texts of a rule may hold; each finding puts its own words in its place.</summary>
/// <param name="Name">The name: <c>item</c> for <c>{item}</c>.</param>
/// <param name="Stands">What stands there where the rule itself is explained and no finding is at hand.</param>
internal sealed record RulePlaceholder(string Name, LocalizableText Stands)
{
    internal static RulePlaceholder Item { get; } = new("item", new("条目", "ITEM"));

    internal static RulePlaceholder Items { get; } = new("items", new("条目", "ITEM"));

    internal static RulePlaceholder Title { get; } = new("title", new("标题", "TITLE"));

    internal static RulePlaceholder Section { get; } = new("section", new("部分", "SECTION"));

    internal static RulePlaceholder Quarter { get; } = new("quarter", new("季度", "QUARTER"));

    internal static RulePlaceholder Year { get; } = new("year", new("年份", "YEAR"));

    internal static RulePlaceholder Activity { get; } = new("activity", new("活动", "ACTIVITY"));

    internal static RulePlaceholder Date { get; } = new("date", new("日期", "DAY"));

    internal static RulePlaceholder Measure { get; } = new("measure", new("数值名称", "MEASURE"));

    internal static RulePlaceholder Files { get; } = new("files", new("材料", "FILES"));

    internal static RulePlaceholder Floor { get; } = new("floor", new("频次", "CADENCE"));

    internal static RulePlaceholder Source { get; } = new("source", new("来源", "SOURCE"));

    internal static RulePlaceholder Needed { get; } = new("needed", new("要求", "NEEDED"));

    internal static RulePlaceholder Found { get; } = new("found", new("现状", "FOUND"));
}
