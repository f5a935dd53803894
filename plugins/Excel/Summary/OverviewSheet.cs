using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Excel.Summary;

/// <summary>年终总结: what was reached, as a whole, by section and by category, and where the ledger stands.</summary>
internal static class OverviewSheet
{
    private const int ColumnsBesideLabel = 7;

    /// <summary>Builds the sheet.</summary>
    public static Worksheet Build(Report report)
    {
        var sheet = new SheetComposer(
            report.Say("年终总结", "Summary"), report.Title, report.Plan.Title, [40, 10, 13, 13, 13, 13, 13, 16]);
        AddFacts(sheet, report);
        AddRate(sheet, report);
        AddSections(sheet, report);
        AddCategories(sheet, report);
        AddOwners(sheet, report);
        AddFindings(sheet, report);
        AddLegend(sheet, report);
        return sheet.ToSheet();
    }

    private static void AddFacts(SheetComposer sheet, Report report)
    {
        Fact(sheet, report.Say("单位", "Unit"), WorksheetCell.Of(report.Plan.Unit, columnSpan: ColumnsBesideLabel));
        Fact(sheet, report.Say("年度", "Year"), new WorksheetCell(CellValue.Of(report.Plan.Year), CellStyle.Centered, 2));
        Fact(sheet, report.Say("截至日期", "As of"), new WorksheetCell(CellValue.Of(report.Snapshot.AsOf), CellStyle.Centered, 2));
        Fact(
            sheet,
            report.Say("导出时间（{0}）", "Exported at ({0})", report.Zone),
            new WorksheetCell(CellValue.Of(report.ExportedAt), CellStyle.Centered, 2));
        Fact(
            sheet,
            report.Say("台账末条（序号:哈希）", "Ledger head (sequence:hash)"),
            WorksheetCell.Of(report.Head?.ToString() ?? report.Say("无台账", "no ledger"), columnSpan: ColumnsBesideLabel));
    }

    private static void AddRate(SheetComposer sheet, Report report)
    {
        ProgressTotals totals = report.Progress.Totals();
        sheet.Row(
            WorksheetCell.Of(report.Say("总体完成率", "Completion"), CellStyle.Total),
            new WorksheetCell(CellValue.OfShare(totals.Rate), CellStyle.Total, 2),
            WorksheetCell.Of(
                report.Say("已完成 {0} ÷ 应完成 {1}", "done {0} ÷ due {1}", totals.Done, totals.Applicable), CellStyle.Total, ColumnsBesideLabel - 2));
        sheet.Across(
            report.Say(
                "应完成：截至当日已开始且有任务的“条目×季度”数；已完成：其中已完成的数。不适用的和尚未开始的季度不计入。",
                "Due: item-quarters that have begun and from which something is due; done: those of them that are done. "
                + "Quarters that do not apply or have not begun do not count."),
            CellStyle.Note);
    }

    private static void AddSections(SheetComposer sheet, Report report)
    {
        Headings(sheet, report, report.Say("按部分", "By section"));
        foreach (PlanSection section in report.Plan.Sections)
        {
            Count(sheet, report, section.ToString(), [.. section.AllItems()]);
        }

        if (!report.Plan.Items.IsEmpty)
        {
            Count(sheet, report, report.Say("（不属任何部分的条目）", "(items outside any section)"), report.Plan.Items);
        }

        Count(sheet, report, report.Say("合计", "Total"), report.Plan.AllItems, isTotal: true);
        sheet.Row();
    }

    private static void AddCategories(SheetComposer sheet, Report report)
    {
        Headings(sheet, report, report.Say("按类别", "By category"));
        IEnumerable<PlanCategory?> categories = PlanCategory.WellKnown.Concat(report.Plan.AllItems.Select(item => item.Category)).Distinct();
        foreach (PlanCategory? category in categories)
        {
            PlanItem[] items = [.. report.Plan.AllItems.Where(item => Equals(item.Category, category))];
            if (items.Length > 0)
            {
                Count(sheet, report, category is null ? report.Say("未分类", "(no category)") : report.Say(category.Name), items);
            }
        }

        sheet.Row();
    }

    private static void AddOwners(SheetComposer sheet, Report report)
    {
        Headings(sheet, report, report.Say("按责任单位", "By owner"));
        foreach (IGrouping<string?, ItemProgress> owned in report.Progress.Items
            .GroupBy(item => item.Owner, StringComparer.Ordinal)
            .OrderBy(group => group.Key is null))
        {
            Count(sheet, report, owned.Key ?? report.Say("（未指定）", "(none)"), [.. owned.Select(item => item.Item)]);
        }

        sheet.Row();
    }

    private static void AddFindings(SheetComposer sheet, Report report)
    {
        sheet.Row(
            WorksheetCell.Of(report.Say("检查结果（不含豁免和基线）", "Findings (none waived or in the baseline)"), CellStyle.Header),
            WorksheetCell.Of(report.Say("数量", "Count"), CellStyle.Header));
        ReadOnlySpan<DiagnosticSeverity> severities = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info];
        foreach (DiagnosticSeverity severity in severities)
        {
            int count = report.Analysis.Count(severity);
            sheet.Row(
                WorksheetCell.Of(report.Say(severity.Text())),
                WorksheetCell.Of(count, count == 0 ? CellStyle.Muted : StateStyles.Of(severity)));
        }
    }

    private static void AddLegend(SheetComposer sheet, Report report)
    {
        sheet.Row();
        sheet.Row(
            WorksheetCell.Of(report.Say("图例", "Legend"), CellStyle.Header),
            WorksheetCell.Of(report.Say("含义", "Meaning"), CellStyle.Header, ColumnsBesideLabel));
        foreach (ProgressState state in ProgressLegend.Order)
        {
            sheet.Row(
                WorksheetCell.Of(report.Coloured(state), StateStyles.Of(state)),
                WorksheetCell.Of(report.Say(state.Meaning()), columnSpan: ColumnsBesideLabel));
        }
    }

    private static void Headings(SheetComposer sheet, Report report, string first) => sheet.Headings(
        first,
        report.Say("条目数", "Items"),
        report.Say("应完成", "Due"),
        report.Coloured(ProgressState.Done),
        report.Coloured(ProgressState.InProgress),
        report.Coloured(ProgressState.Overdue),
        report.Coloured(ProgressState.NotStarted),
        report.Say("完成率", "Completion"));

    private static void Count(SheetComposer sheet, Report report, string label, IReadOnlyCollection<PlanItem> items, bool isTotal = false)
    {
        ProgressTotals totals = report.Progress.TotalsOf(items);
        CellStyle plain = isTotal ? CellStyle.Total : CellStyle.Body;
        CellStyle number = isTotal ? CellStyle.Total : CellStyle.Centered;
        sheet.Row(
            WorksheetCell.Of(label, plain),
            WorksheetCell.Of(items.Count, number),
            WorksheetCell.Of(totals.Applicable, number),
            Coloured(totals.Done, ProgressState.Done),
            Coloured(totals.InProgress, ProgressState.InProgress),
            Coloured(totals.Overdue, ProgressState.Overdue),
            Coloured(totals.NotStarted, ProgressState.NotStarted),
            new WorksheetCell(CellValue.OfShare(totals.Rate), plain));
    }

    private static WorksheetCell Coloured(int count, ProgressState state) =>
        WorksheetCell.Of(count, count == 0 ? CellStyle.Muted : StateStyles.Of(state));

    private static void Fact(SheetComposer sheet, string label, WorksheetCell value) =>
        sheet.Row(WorksheetCell.Of(label, CellStyle.Total), value);
}
