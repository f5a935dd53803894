using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Excel.Summary;

/// <summary>豁免: every waiver that was granted and not taken back, and whether it still holds.</summary>
internal static class WaiversSheet
{
    /// <summary>Builds the sheet.</summary>
    public static Worksheet Build(Report report)
    {
        var sheet = new SheetComposer(
            report.Say("豁免", "Waivers"),
            report.Say("豁免", "Waivers"),
            report.Caption,
            [11, 28, 11, 36, 16, 12, 12, 10, 16, 12]);
        sheet.Headings(
            report.Say("规则", "Rule"),
            report.Say("条目", "Item"),
            report.Say("季度", "Quarter"),
            report.Say("理由", "Reason"),
            report.Say("批准人", "Approver"),
            report.Say("有效自", "From"),
            report.Say("有效至", "Until"),
            report.Say("是否有效", "Holds"),
            report.Say("记录人", "By"),
            report.Say("日期", "Date"));
        foreach (LedgerEntry entry in report.Progress.Waivers)
        {
            if (entry.Fact is WaiverGranted waiver)
            {
                AddWaiver(sheet, report, entry, waiver);
            }
        }

        if (report.Progress.Waivers.IsEmpty)
        {
            sheet.Row(WorksheetCell.Of(report.Say("无", "none"), CellStyle.Muted));
        }

        return sheet.ToTable();
    }

    private static void AddWaiver(SheetComposer sheet, Report report, LedgerEntry entry, WaiverGranted waiver)
    {
        sheet.Row(
            WorksheetCell.Of(waiver.Rule, CellStyle.Centered),
            WorksheetCell.Of(waiver.Item is { } item ? report.NameOf(item) : report.Say("全部", "all")),
            WorksheetCell.Of(waiver.Quarter is { } quarter ? report.Say(quarter.Text()) : report.Say("全年", "all"), CellStyle.Centered),
            WorksheetCell.Of(waiver.Reason),
            WorksheetCell.Of(waiver.Approver),
            new WorksheetCell(CellValue.Of(waiver.From ?? entry.Date)),
            waiver.Until is { } until ? new WorksheetCell(CellValue.Of(until)) : WorksheetCell.Of(report.Say("长期", "no end"), CellStyle.Centered),
            StandingOf(waiver, report),
            WorksheetCell.Of(entry.Author),
            new WorksheetCell(CellValue.Of(entry.Date)));
    }

    private static WorksheetCell StandingOf(WaiverGranted waiver, Report report) =>
        waiver.HoldsOn(report.Snapshot.AsOf) ? WorksheetCell.Of(report.Say("有效", "yes"), CellStyle.Centered)
        : waiver.HasEndedBy(report.Snapshot.AsOf) ? WorksheetCell.Of(report.Say("已到期", "expired"), CellStyle.Muted)
        : WorksheetCell.Of(report.Say("未开始", "not yet"), CellStyle.Muted);
}
