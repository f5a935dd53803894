using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>What the driver reports about waivers once it knows what each of them covers (docs/adr/0012).</summary>
public static class WaiverDiagnostics
{
    /// <summary>PK0201: a waiver has ended, and what it set aside is still there.</summary>
    public static DiagnosticDescriptor Expired { get; } = new()
    {
        Id = "PK0201",
        Title = new("豁免已到期", "Waiver expired"),
        MessageFormat = new(
            "第 {0} 号记录：{2}对 {1} 的豁免已于 {3} 到期，{4} 个问题重新计入。",
            "Entry {0}: the waiver of {1} for {2} ended on {3}; findings that count again: {4}."),
        Remedy = new(
            "按该问题的处理办法办理；确需继续豁免的，请批准人重新批准：plankit waive 规则 --item 条目 --reason 原因 --approver 批准人 --until 日期。",
            "Do what the finding asks. Where it has to wait longer, have it approved anew: plankit waive RULE --item ITEM --reason TEXT --approver NAME --until DAY."),
        RemedyFormat = new(
            "按该问题的处理办法办理；确需继续豁免的，请批准人重新批准：{5} --reason 原因 --approver 批准人 --until 日期。",
            "Do what the finding asks. Where it has to wait longer, have it approved anew: {5} --reason TEXT --approver NAME --until DAY."),
        Category = "waiver",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "豁免有最后一天，过了这一天问题照常计入。到期而问题还在的，要么办理，要么重新批准。",
            "A waiver has a last day; after it, findings count again. What is still there then is done, or approved anew."),
    };

    /// <summary>PK0202: a waiver sets nothing aside.</summary>
    public static DiagnosticDescriptor Idle { get; } = new()
    {
        Id = "PK0202",
        Title = new("豁免没有用处", "Waiver that waives nothing"),
        MessageFormat = new(
            "第 {0} 号记录：{2}对 {1} 的豁免没有豁免任何问题。",
            "Entry {0}: the waiver of {1} for {2} sets nothing aside."),
        Remedy = new(
            "不再需要的，撤销：plankit undo 记录号。为还没结束的季度准备的，撤销后写明季度重新批准（--quarter）。",
            "If nobody needs it any more, take it back: plankit undo ENTRY. If it is meant for a quarter that has not ended, take it back and name the quarter (--quarter)."),
        RemedyFormat = new(
            "不再需要的，撤销：plankit undo {0}。为还没结束的季度准备的，撤销后写明季度重新批准（--quarter）。",
            "If nobody needs it any more, take it back: plankit undo {0}. If it is meant for a quarter that has not ended, take it back and name the quarter (--quarter)."),
        Category = "waiver",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "留着没有用处的豁免，以后真出了问题也不会计入。",
            "A waiver that stays for nothing will one day hide a finding that nobody meant it for."),
    };
}
