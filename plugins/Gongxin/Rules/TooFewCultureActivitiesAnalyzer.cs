using PlanKit.Diagnostics;
using PlanKit.Gongxin.Duties;
using PlanKit.Model;

namespace PlanKit.Gongxin.Rules;

/// <summary>GX1007: fewer than two sports or cultural activities took place in the year. When in the year does not matter.</summary>
public sealed class TooFewCultureActivitiesAnalyzer() : DutyAnalyzer(Rule, "culture-activities", Quarter.Q4)
{
    private const int Least = 2;

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1007",
        Title = new("全年文体活动不足两次", "Fewer than two sports or cultural activities"),
        MessageFormat = new(
            "第{0}条“{1}”：全年应开展文体活动至少{2}次，只登记了{3}次。",
            "Item {0} “{1}”: at least {2} sports or cultural activities (文体活动) are due in the year, {3} recorded."),
        Remedy = new(
            "登记已开展的活动：plankit record 文体活动 --date 日期 --item 条目；未开展的列入下年计划。",
            "Enter those that took place: plankit record 文体活动 --date DAY --item ITEM. Plan the rest for next year."),
        Category = PlanCategory.Culture.Id,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "群众性文体活动每年至少两次，由工会、妇委会等组织，时间不限。",
            "The staff's organizations hold at least two sports or cultural activities a year, at any time of it."),
    };

    private protected override Diagnostic? FindGap(DutyRecord record, Quarter due)
    {
        int count = record.Progress.Quarters.Sum(quarter => quarter.Occurrences);
        return count >= Least ? null : record.Gap(Rule, due, Least, count);
    }
}
