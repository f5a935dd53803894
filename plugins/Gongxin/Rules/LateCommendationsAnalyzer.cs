using PlanKit.Diagnostics;
using PlanKit.Gongxin.Duties;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Gongxin.Rules;

/// <summary>GX1005: the year's commendations of members and branches did not take place by the end of the second quarter.</summary>
public sealed class LateCommendationsAnalyzer() : DutyAnalyzer(Rule, "commendations", Quarter.Q2)
{
    private static readonly ActWords Words = ActWords.Of("表彰", "评选", "评优", "commendation");

    private static readonly LocalizableText None = new("没有登记评选表彰", "no commendations are recorded");

    private static readonly LocalizableText Late = new("评选表彰登记在{0}", "the commendations are recorded on {0}");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1005",
        Title = new("上半年没有评选表彰", "Commendations late"),
        MessageFormat = new(
            "第{0}条“{1}”：应在{2}前评选表彰，{3}。",
            "Item {0} “{1}”: commendations (评选表彰) were due by {2}, and {3}."),
        Remedy = new(
            "登记表彰：plankit record 评选表彰 --date 日期 --item 条目；推迟经批准的，用 plankit waive GX1005 说明原因。",
            "Enter them: plankit record 评选表彰 --date DAY --item ITEM. Where the delay was agreed, say so with plankit waive GX1005."),
        Category = PlanCategory.Organization.Id,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "优秀党员、优秀党务工作者和先进支部的表彰配合七一开展，须在第二季度末前完成。",
            "Members, party workers and branches are commended for 1 July, so the selection must be over by the end of the second quarter."),
    };

    private protected override Diagnostic? FindGap(DutyRecord record, Quarter due)
    {
        // A plain tick of an earlier quarter tells of its 主题党日; a tick of the quarter itself says that all due in it is done.
        DateOnly lastDay = due.LastDay(record.Plan.Year);
        LedgerEntry? first = record.Activities(Words)
            .Concat(record.DoneTicks(Words))
            .Concat(record.DoneTicks(due))
            .MinBy(entry => entry.Date);
        return first is null ? record.Gap(Rule, due, lastDay, None)
            : first.Date > lastDay ? record.Gap(Rule, due, lastDay, Late.Format(first.Date))
            : null;
    }
}
