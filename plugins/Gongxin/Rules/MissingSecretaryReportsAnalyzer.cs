using PlanKit.Diagnostics;
using PlanKit.Gongxin.Duties;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Gongxin.Rules;

/// <summary>GX1004: the branch secretaries did not report on their work (述职) in the fourth quarter. A training session is no 述职.</summary>
public sealed class MissingSecretaryReportsAnalyzer() : DutyAnalyzer(Rule, "party-building-duty", Quarter.Q4)
{
    private static readonly ActWords Words = ActWords.Of("述职");

    private static readonly LocalizableText None = new("年终没有登记支部书记述职", "no report is recorded");

    private static readonly LocalizableText TooEarly = new(
        "支部书记述职登记在{0}，不在第四季度", "the report of {0} was not in the fourth quarter");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1004",
        Title = new("年终没有支部书记述职", "No year-end reports of branch secretaries"),
        MessageFormat = new(
            "第{0}条“{1}”：{2}。",
            "Item {0} “{1}”, year-end reports of the branch secretaries (述职): {2}."),
        Remedy = new(
            "登记述职：plankit record 书记述职 --date 日期 --item 条目 --measure 述职=人数。",
            "Enter them: plankit record 书记述职 --date DAY --item ITEM --measure 述职=NUMBER."),
        Category = PlanCategory.Organization.Id,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "各支部书记第四季度向机关党委述职，全年党建责任才有交代。",
            "In the fourth quarter each branch secretary reports on the year's work for the branch."),
    };

    private protected override Diagnostic? FindGap(DutyRecord record, Quarter due)
    {
        if (record.IsShownIn(due, Words))
        {
            return null;
        }

        LedgerEntry? other = record.Activities(Words).LastOrDefault();
        return record.Gap(Rule, due, other is null ? None : TooEarly.Format(other.Date));
    }
}
