using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>How sentences name an item, a quarter, or the whole plan.</summary>
public static class PlaceText
{
    private static readonly LocalizableText WholePlan = new("整份计划", "the whole plan");
    private static readonly LocalizableText ItemOnly = new("第{0}条“{1}”", "item {0} “{1}”");
    private static readonly LocalizableText ItemInQuarter = new("第{0}条“{1}”{2}", "item {0} “{1}” in {2}");
    private static readonly LocalizableText QuarterOnly = new("所有条目{0}", "all items in {0}");

    /// <summary>The place, to stand within a sentence.</summary>
    /// <param name="item">The item; null: every item.</param>
    /// <param name="quarter">The quarter; null: the whole year.</param>
    public static LocalizableText Of(PlanItem? item, Quarter? quarter) => (item, quarter) switch
    {
        ({ } one, { } part) => ItemInQuarter.Format(one.Address, one.Title, part.Text()),
        ({ } one, null) => ItemOnly.Format(one.Address, one.Title),
        (null, { } part) => QuarterOnly.Format(part.Text()),
        _ => WholePlan,
    };
}
