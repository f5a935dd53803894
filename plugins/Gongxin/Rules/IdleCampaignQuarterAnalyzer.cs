using PlanKit.Diagnostics;
using PlanKit.Gongxin.Duties;
using PlanKit.Model;

namespace PlanKit.Gongxin.Rules;

/// <summary>GX1008: the branches did nothing for the education campaign in a quarter.</summary>
public sealed class IdleCampaignQuarterAnalyzer() : QuarterlyDutyAnalyzer(Rule, "education-campaign", ActWords.Any)
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1008",
        Title = new("季度内支部没有开展学习教育", "No branch activity under the education campaign in a quarter"),
        MessageFormat = new(
            "第{0}条“{1}”：{2}没有登记支部开展学习教育的活动。",
            "Item {0} “{1}”: no branch activity under the education campaign (学习教育) is recorded in {2}."),
        Remedy = new(
            "向各支部收集并登记：plankit record 支部学习 --date 日期 --item 条目；学习教育尚未部署的季度，登记为不适用。",
            "Ask the branches and enter what they did: plankit record 支部学习 --date DAY --item ITEM. Tick a quarter before the campaign began as not applicable."),
        Category = PlanCategory.Organization.Id,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "学习教育贵在经常，支部每个季度都要有活动，不能一阵风。",
            "The campaign lives in the branches: each quarter of the year has its activity."),
    };
}
