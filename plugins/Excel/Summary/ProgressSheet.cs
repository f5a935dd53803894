using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Excel.Summary;

/// <summary>进度总表: every item in every quarter.</summary>
internal static class ProgressSheet
{
    /// <summary>Builds the sheet.</summary>
    public static Worksheet Build(Report report)
    {
        var sheet = new SheetComposer(
            report.Say("进度总表", "Progress"),
            report.Say("进度总表", "Progress of all items"),
            report.Say("{0}　　{1}", "{0}    {1}", report.Caption, report.Legend),
            [6, 26, 12, 13, 13, 13, 13, 13, 9, 32]);
        sheet.Headings(
            report.Say("序号", "No."),
            report.Say("条目", "Item"),
            report.Say("类别", "Category"),
            report.Say("责任单位", "Owner"),
            report.Say(Quarter.Q1.Text()),
            report.Say(Quarter.Q2.Text()),
            report.Say(Quarter.Q3.Text()),
            report.Say(Quarter.Q4.Text()),
            report.Say("佐证数", "Evidence"),
            report.Say("最近记录", "Last note"));
        AddItems(sheet, report, report.Plan.Items);
        foreach (PlanSection section in report.Plan.Sections)
        {
            AddSection(sheet, report, section);
        }

        return sheet.ToTable(frozenColumns: 2);
    }

    private static void AddSection(SheetComposer sheet, Report report, PlanSection section)
    {
        sheet.Section(section.ToString());
        AddItems(sheet, report, section.Items);
        foreach (PlanSection inner in section.Sections)
        {
            AddSection(sheet, report, inner);
        }
    }

    private static void AddItems(SheetComposer sheet, Report report, IEnumerable<PlanItem> items)
    {
        foreach (PlanItem item in items)
        {
            ItemProgress progress = report.Progress[item];
            sheet.Row(
                report.AddressCell([item.Id]),
                WorksheetCell.Of(item.Title),
                WorksheetCell.Of(item.Category is { } category ? report.Say(category.Name) : "", CellStyle.Centered),
                WorksheetCell.Of(progress.Owner ?? report.Say("未指定", "(none)"), progress.Owner is null ? CellStyle.Muted : CellStyle.Body),
                QuarterCell(report, progress.In(Quarter.Q1)),
                QuarterCell(report, progress.In(Quarter.Q2)),
                QuarterCell(report, progress.In(Quarter.Q3)),
                QuarterCell(report, progress.In(Quarter.Q4)),
                WorksheetCell.Of(EvidenceCount(progress), CellStyle.Centered),
                WorksheetCell.Of(LastNote(progress)));
        }
    }

    private static WorksheetCell QuarterCell(Report report, QuarterProgress quarter)
    {
        string words = quarter switch
        {
            { State: ProgressState.NotApplicable } or { Expected: 0, Done: 0 } => report.Say(quarter.State.Text()),
            { Expected: 0 } => report.Say("{0} {1}", "{0} {1}", quarter.State.Text(), quarter.Done),
            _ => report.Say("{0} {1}/{2}", "{0} {1}/{2}", quarter.State.Text(), quarter.Done, quarter.Expected),
        };
        if (!quarter.MissedMonths.IsEmpty)
        {
            words += report.Say("\n缺 {0}", "\nmissed: {0}", MonthWords.Text(quarter.MissedMonths));
        }

        return WorksheetCell.Of(words, StateStyles.Of(quarter.State));
    }

    private static int EvidenceCount(ItemProgress progress) =>
        progress.Entries.SelectMany(entry => FactContent.EvidenceOf(entry.Fact)).Select(file => file.Content.Hex).Distinct(StringComparer.Ordinal).Count();

    private static string LastNote(ItemProgress progress) =>
        progress.Entries.Select(entry => FactContent.NoteOf(entry.Fact)).LastOrDefault(note => note.Length > 0) ?? "";
}
