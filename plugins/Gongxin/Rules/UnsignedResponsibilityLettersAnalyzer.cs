using PlanKit.Diagnostics;
using PlanKit.Gongxin.Duties;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Gongxin.Rules;

/// <summary>
/// GX1001: a department of the profile has not signed its 目标责任书 by the end of the first quarter. A tick does not answer
/// this: it does not say who signed.
/// </summary>
/// <remarks>
/// An activity's measures count: one named after a department and above 0, or 签订 with a number of letters. Several
/// activities add up; a letter both named and counted in one activity counts once.
/// </remarks>
public sealed class UnsignedResponsibilityLettersAnalyzer() : DutyAnalyzer(Rule, "responsibility-letters", Quarter.Q1)
{
    private static readonly LocalizableText MissingNames =
        new("还有{0}个部门未签订：{1}", "not signed by {0} departments: {1}");

    private static readonly LocalizableText MissingNumber =
        new("应签订{0}份，只登记了{1}份", "recorded for {1} of {0} departments");

    private static readonly LocalizableText SignedLate =
        new("到{0}才全部签订，晚于{1}", "all signed only on {0}, after {1}");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1001",
        Title = new("目标责任书未全部签订", "Responsibility letters not all signed"),
        MessageFormat = new(
            "第{0}条“{1}”：第一季度已结束，目标责任书{2}。",
            "Item {0} “{1}”: responsibility letters (目标责任书) {2}."),
        Remedy = new(
            "补签并登记：plankit record 签订责任书 --date 日期 --item 条目 --measure 部门=1；一次签齐的可写 --measure 签订=份数。",
            "Have them signed and enter it: plankit record 签订责任书 --date DAY --item ITEM --measure DEPARTMENT=1, or --measure 签订=NUMBER for all at once."),
        Category = PlanCategory.Integrity.Id,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "党风廉政建设目标责任书年初由各部门逐一签订，一份也不能少；部门名单见单位配置。",
            "Every department of the unit's profile signs its letter on clean government at the beginning of the year."),
    };

    private protected override Diagnostic? FindGap(DutyRecord record, Quarter due)
    {
        PlanProfile profile = record.Plan.Profile;
        if (profile.Departments.IsEmpty)
        {
            return null;
        }

        var letters = new SignedLetters(profile.Departments);
        DateOnly lastDay = due.LastDay(record.Plan.Year);
        foreach (LedgerEntry entry in record.Activities(ActWords.Any))
        {
            letters.Add(((ActivityRecorded)entry.Fact).Measures);
            if (letters.AreComplete)
            {
                return entry.Date <= lastDay ? null : record.Gap(Rule, due, SignedLate.Format(entry.Date, lastDay));
            }
        }

        return record.Gap(Rule, due, letters.HasUnnamed
            ? MissingNumber.Format(profile.Departments.Length, letters.Count)
            : MissingNames.Format(
                letters.Missing.Length,
                new LocalizableText(string.Join('、', letters.Missing), string.Join(", ", letters.Missing))));
    }
}
