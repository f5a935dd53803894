using PlanKit.Diagnostics;
using PlanKit.Gongxin.Duties;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Gongxin.Rules;

/// <summary>
/// GX1006: the year's 民主生活会 was not held, or nothing kept shows it. One held early in the next year for this one counts,
/// since the fourth quarter is only the usual time.
/// </summary>
public sealed class MissingDemocraticLifeMeetingAnalyzer() : DutyAnalyzer(Rule, "democratic-life", Quarter.Q4)
{
    private static readonly ActWords Words = ActWords.Of("民主生活会");

    private static readonly LocalizableText NotHeld = new("没有登记", "is not recorded");

    private static readonly LocalizableText NotShown = new("已于{0}登记，但没有佐证材料", "is recorded on {0} without evidence");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1006",
        Title = new("民主生活会未召开或缺少佐证", "No democratic life meeting, or none that is shown"),
        MessageFormat = new(
            "第{0}条“{1}”：{2}年度民主生活会{3}。",
            "Item {0} “{1}”: the democratic life meeting (民主生活会) of {2} {3}."),
        Remedy = new(
            "登记会议并附方案、记录或报告：plankit record 民主生活会 --date 日期 --item 条目 --evidence 文件；延期召开的，附上级党组织的同意。",
            "Enter it with its plan, minutes or report: plankit record 民主生活会 --date DAY --item ITEM --evidence FILE. Where it is put off, keep the superior's consent."),
        Category = PlanCategory.Integrity.Id,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "《县以上党和国家机关党员领导干部民主生活会若干规定》要求民主生活会每年召开1次，一般安排在第四季度。",
            "《县以上党和国家机关党员领导干部民主生活会若干规定》 asks for one meeting a year, usually in the fourth quarter."),
        Basis = new("《县以上党和国家机关党员领导干部民主生活会若干规定》", "", IsConfirmed: false),
    };

    private protected override Diagnostic? FindGap(DutyRecord record, Quarter due)
    {
        LedgerEntry[] held = [.. record.Activities(Words), .. record.DoneTicks(Words), .. record.DoneTicks(due)];
        return held.Length == 0 ? record.Gap(Rule, due, record.Plan.Year, NotHeld)
            : held.Any(entry => record.IsEvidenced(entry, due)) ? null
            : record.Gap(Rule, due, record.Plan.Year, NotShown.Format(held[0].Date));
    }
}
