using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Model;

namespace PlanKit.Excel.Summary;

/// <summary>检查结果: every finding, those that are waived or in the baseline too, without the hidden ones.</summary>
internal static class FindingsSheet
{
    /// <summary>Builds the sheet.</summary>
    public static Worksheet Build(Report report)
    {
        var sheet = new SheetComposer(
            report.Say("检查结果", "Findings"),
            report.Say("检查结果", "Findings"),
            report.Caption,
            [8, 9, 14, 20, 10, 34, 20, 28, 10, 14]);
        sheet.Headings(
            report.Say("级别", "Severity"),
            report.Say("规则", "Rule"),
            report.Say("规则名称", "Title"),
            report.Say("条目或位置", "Item or place"),
            report.Say("季度", "Quarter"),
            report.Say("说明", "Message"),
            report.Say("依据", "Basis"),
            report.Say("处理办法", "Remedy"),
            report.Say("插件", "Plugin"),
            report.Say("不计入", "Set aside"));
        Finding[] findings = [.. report.Analysis.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Hidden)];
        foreach (Finding finding in findings)
        {
            DiagnosticDescriptor rule = finding.Diagnostic.Descriptor;
            sheet.Row(
                WorksheetCell.Of(report.Say(finding.Severity.Text()), finding.IsSetAside ? CellStyle.Muted : StateStyles.Of(finding.Severity)),
                WorksheetCell.Of(rule.Id, CellStyle.Centered),
                WorksheetCell.Of(report.Say(rule.Title)),
                WorksheetCell.Of(PlaceOf(finding.Diagnostic.Location, report)),
                WorksheetCell.Of(finding.Diagnostic.Location.Quarter is { } quarter ? report.Say(quarter.Text()) : "", CellStyle.Centered),
                WorksheetCell.Of(report.Say(finding.Diagnostic.Message)),
                WorksheetCell.Of(rule.Basis is { } basis ? report.Say(basis.Citation) : ""),
                WorksheetCell.Of(report.Say(finding.Diagnostic.Remedy)),
                WorksheetCell.Of(finding.Plugin.ToString(), CellStyle.Centered),
                SettingAside(finding, report));
        }

        if (findings.Length == 0)
        {
            sheet.Row(WorksheetCell.Of(report.Say("无", "none"), CellStyle.Good));
        }

        return sheet.ToTable(frozenColumns: 2);
    }

    private static string PlaceOf(Location location, Report report) => location switch
    {
        { Item: { } item } => report.NameOf(item),
        EntryLocation entry => report.Say("台账第 {0} 条", "ledger entry {0}", entry.Sequence),
        WorkbookLocation cell => report.Say("{0}!{1}", "{0}!{1}", cell.Sheet, cell.Cell),
        { Span: { } span } => report.Say("计划文本第 {0} 行", "line {0} of the plan", report.Plan.Text.GetLinePosition(span.Start).ShownLine),
        _ => report.Say("整个计划", "the whole plan"),
    };

    private static WorksheetCell SettingAside(Finding finding, Report report)
    {
        if (finding.Waiver is not { } waiver)
        {
            return finding.IsInBaseline
                ? WorksheetCell.Of(report.Say("已知问题（基线）", "known (baseline)"), CellStyle.Muted)
                : WorksheetCell.Of(report.Say("否", "no"), CellStyle.Centered);
        }

        return WorksheetCell.Of(
            waiver.Until is { } until
                ? report.Say("已豁免（{0}批准，至 {1}）：{2}", "waived by {0} until {1}: {2}", waiver.Approver, until, waiver.Reason)
                : report.Say("已豁免（{0}批准）：{1}", "waived by {0}: {1}", waiver.Approver, waiver.Reason),
            CellStyle.Muted);
    }
}
