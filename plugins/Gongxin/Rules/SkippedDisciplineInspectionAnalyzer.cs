using PlanKit.Diagnostics;
using PlanKit.Gongxin.Duties;
using PlanKit.Model;

namespace PlanKit.Gongxin.Rules;

/// <summary>GX1002: a quarter went by without an inspection of discipline and conduct. Other work for the item is no inspection.</summary>
public sealed class SkippedDisciplineInspectionAnalyzer() : QuarterlyDutyAnalyzer(
    Rule, "discipline-inspection", ActWords.Of("督查", "检查", "督导", "抽查", "巡查", "暗访", "inspection"))
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1002",
        Title = new("季度内没有纪律作风督查", "No discipline inspection in a quarter"),
        MessageFormat = new(
            "第{0}条“{1}”：{2}没有登记纪律作风督查。",
            "Item {0} “{1}”: no discipline inspection (纪律作风督查) is recorded in {2}."),
        Remedy = new(
            "登记督查：plankit record 纪律督查 --date 日期 --item 条目；其他作风建设活动不能代替督查。",
            "Enter the inspection: plankit record 纪律督查 --date DAY --item ITEM. Other work for the item does not stand for one."),
        Category = PlanCategory.Integrity.Id,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "机关和委属单位的工作纪律、工作作风每季度至少督查一次，防止问题反弹。",
            "Discipline and conduct are inspected at least once in each quarter, so that what was put right stays right."),
    };
}
