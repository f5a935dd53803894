using System.Collections.Immutable;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Excel.Summary;

/// <summary>台账: every entry, those that no longer count among them and marked.</summary>
internal static class LedgerSheet
{
    /// <summary>Builds the sheet.</summary>
    public static Worksheet Build(Report report)
    {
        var sheet = new SheetComposer(
            report.Say("台账", "Ledger"),
            report.Say("台账", "Ledger"),
            report.Head is { } head ? report.Say("{0}　台账末条 {1}", "{0}. Ledger head {1}", report.Caption, head) : report.Caption,
            [6, 17, 12, 11, 11, 8, 10, 36, 22, 13, 14]);
        sheet.Headings(
            report.Say("序号", "No."),
            report.Say("记录时间（{0}）", "Recorded at ({0})", report.Zone),
            report.Say("日期", "Date"),
            report.Say("记录人", "By"),
            report.Say("类型", "Kind"),
            report.Say("条目", "Item"),
            report.Say("季度", "Quarter"),
            report.Say("内容", "Content"),
            report.Say("佐证材料", "Evidence"),
            report.Say("效力", "Counts"),
            report.Say("哈希（前12位）", "Hash (first 12)"));
        ImmutableDictionary<long, long> retractions = EntriesInForce.Retractions(report.Snapshot.Entries);
        ImmutableDictionary<long, long> late = report.Snapshot.Progress.Seals.LateAmong(report.Snapshot.Entries);
        foreach (LedgerEntry entry in report.Snapshot.Entries)
        {
            sheet.Row(
                WorksheetCell.Of(entry.Sequence, CellStyle.Centered),
                new WorksheetCell(CellValue.Of(report.Local(entry.RecordedAt))),
                new WorksheetCell(CellValue.Of(entry.Date)),
                WorksheetCell.Of(entry.Author),
                WorksheetCell.Of(report.Say(entry.Fact.Text()), CellStyle.Centered),
                report.AddressCell(EntriesInForce.ItemsOf(entry.Fact)),
                WorksheetCell.Of(QuarterOf(entry, report), CellStyle.Centered),
                WorksheetCell.Of(FactContent.Of(entry.Fact, report)),
                WorksheetCell.Of(string.Join('\n', FactContent.EvidenceOf(entry.Fact).Select(file => file.FileName))),
                StandingOf(entry, retractions, late, report),
                WorksheetCell.Of(entry.Hash.Abbreviation, CellStyle.Muted));
        }

        if (report.Snapshot.Entries.IsEmpty)
        {
            sheet.Row(WorksheetCell.Of(report.Say("无", "none"), CellStyle.Muted));
        }

        return sheet.ToTable(frozenColumns: 1);
    }

    private static string QuarterOf(LedgerEntry entry, Report report) =>
        EntriesInForce.QuarterOf(entry, report.Plan.Year) is { } quarter ? report.Say(quarter.Text()) : "";

    private static WorksheetCell StandingOf(
        LedgerEntry entry, ImmutableDictionary<long, long> retractions, ImmutableDictionary<long, long> late, Report report)
    {
        if (retractions.TryGetValue(entry.Sequence, out long by))
        {
            return WorksheetCell.Of(report.Say("已撤销（见第 {0} 条）", "retracted by {0}", by), CellStyle.Attention);
        }

        return entry.Date > report.Snapshot.AsOf && entry.Fact is not EntryRetracted
            ? WorksheetCell.Of(report.Say("截至日期之后，未计入", "after the as-of day, not counted"), CellStyle.Muted)
            : late.TryGetValue(entry.Sequence, out long seal)
                ? WorksheetCell.Of(report.Say("有效，封存（第 {0} 条）后补记", "yes, late: after seal {0}", seal), CellStyle.Attention)
                : WorksheetCell.Of(report.Say("有效", "yes"), CellStyle.Centered);
    }
}
