using PlanKit.Diagnostics;
using PlanKit.Gongxin.Duties;
using PlanKit.Model;

namespace PlanKit.Gongxin.Rules;

/// <summary>GX1003: the 中心组 did not study together in a quarter, whatever cadence is in force for the item.</summary>
public sealed class SkippedTheoryStudyAnalyzer() : QuarterlyDutyAnalyzer(Rule, "theory-study", ActWords.Any)
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1003",
        Title = new("季度内没有中心组集体学习", "No theory study group session in a quarter"),
        MessageFormat = new(
            "第{0}条“{1}”：{2}没有登记中心组集体学习研讨。",
            "Item {0} “{1}”: no session of the theory study group (中心组) is recorded in {2}."),
        Remedy = new(
            "登记学习：plankit record 中心组学习 --date 日期 --item 条目 --measure 到会=人数；没有开展的尽快补学。",
            "Enter the session: plankit record 中心组学习 --date DAY --item ITEM --measure 到会=NUMBER. Where none took place, hold it soon."),
        Category = PlanCategory.Study.Id,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "《中国共产党党委（党组）理论学习中心组学习规则》要求集体学习研讨每季度不少于1次。",
            "《中国共产党党委（党组）理论学习中心组学习规则》 asks for a joint session at least once in each quarter."),
        Basis = new("《中国共产党党委（党组）理论学习中心组学习规则》", "", IsConfirmed: false),
    };
}
