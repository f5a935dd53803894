using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Gongxin.Exports;

/// <summary>Lays out one quarter: head, a row for each item under its section, the sum, and the lines for signatures.</summary>
internal sealed class QuarterSheet(ExportRequest request, Quarter quarter)
{
    private static readonly int Width = SheetTexts.Columns.Length;

    private readonly PlanSnapshot _snapshot = request.Snapshot;
    private readonly Language _language = request.Language;
    private readonly ImmutableArray<WorksheetRow>.Builder _rows = ImmutableArray.CreateBuilder<WorksheetRow>();

    private Plan Plan => _snapshot.Plan;

    public Worksheet Build()
    {
        AddHead();
        int frozen = _rows.Count;
        AddParts(Plan.Items, Plan.Sections);
        AddTotal();
        AddFoot();
        return new Worksheet
        {
            Name = Say(quarter.Text()),
            ColumnWidths = [.. SheetTexts.Columns.Select(column => column.Width)],
            Rows = _rows.ToImmutable(),
            FrozenRows = frozen,
        };
    }

    private void AddHead()
    {
        Add(WorksheetCell.Of(Say(SheetTexts.SheetTitle.Format(Plan.Unit, Plan.Year, quarter.Text())), CellStyle.Title, Width));
        Add(
            WorksheetCell.Of(Say(SheetTexts.Unit.Format(Plan.Unit)), CellStyle.Note, 2),
            WorksheetCell.Of(Say(SheetTexts.Year.Format(Plan.Year)), CellStyle.Note, 2),
            WorksheetCell.Of(Say(SheetTexts.Quarter.Format(quarter.Text())), CellStyle.Note, 2),
            WorksheetCell.Of(Say(SheetTexts.AsOf.Format(_snapshot.AsOf)), CellStyle.Note, 3));
        Add([.. SheetTexts.Columns.Select(column => WorksheetCell.Of(Say(column.Heading), CellStyle.Header))]);
    }

    // What follows a section's heading belongs to that section, so a part's own items stand before its sections.
    private void AddParts(ImmutableArray<PlanItem> items, ImmutableArray<PlanSection> sections)
    {
        foreach (PlanItem item in items)
        {
            AddItem(item);
        }

        foreach (PlanSection section in sections)
        {
            Add(WorksheetCell.Of(section.ToString(), CellStyle.Section, Width));
            AddParts(section.Items, section.Sections);
        }
    }

    private void AddItem(PlanItem item)
    {
        ItemProgress progress = _snapshot.Progress[item];
        QuarterProgress stand = progress.In(quarter);
        var account = new QuarterAccount(_snapshot, request.Analysis, progress, quarter);
        bool isDue = stand.State != ProgressState.NotApplicable;
        Add(
            long.TryParse(item.Address, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                ? WorksheetCell.Of(number, CellStyle.Centered)
                : WorksheetCell.Of(item.Address, CellStyle.Centered),
            WorksheetCell.Of(item.Title),
            WorksheetCell.Of(progress.Owner ?? ""),
            isDue ? WorksheetCell.Of(stand.Expected, CellStyle.Centered) : WorksheetCell.Empty,
            isDue ? WorksheetCell.Of(stand.Done, CellStyle.Centered) : WorksheetCell.Empty,
            WorksheetCell.Of(Say(stand.State.Text()), StyleOf(stand.State)),
            Lines(account.Deeds()),
            Lines(account.EvidenceNames().Select(LocalizableText.Same)),
            Lines(account.Remarks()));
    }

    private void AddTotal()
    {
        QuarterProgress[] due = [.. _snapshot.Progress.Items.Select(item => item.In(quarter)).Where(stand => stand.IsApplicable)];
        int CountOf(ProgressState state) => due.Count(stand => stand.State == state);
        LocalizableText total = due.Length == 0 ? SheetTexts.NothingDue : SheetTexts.Total.Format(
            due.Length,
            CountOf(ProgressState.Done),
            CountOf(ProgressState.InProgress),
            CountOf(ProgressState.Overdue),
            CountOf(ProgressState.NotStarted),
            ((double)CountOf(ProgressState.Done) / due.Length).ToString("0.0%", CultureInfo.InvariantCulture));
        Add(WorksheetCell.Of(Say(total), CellStyle.Total, Width));
        string legend = string.Join("  ", ProgressLegend.Order.Select(state => Say(SheetTexts.State.Format(state.Text(), state.Color().Text()))));
        Add(WorksheetCell.Of(legend, CellStyle.Note, Width));
    }

    private void AddFoot()
    {
        Add(
            WorksheetCell.Of(Say(SheetTexts.FilledBy), CellStyle.Note, 3),
            WorksheetCell.Of(Say(SheetTexts.CheckedBy), CellStyle.Note, 4),
            WorksheetCell.Of(Say(SheetTexts.SignedOn), CellStyle.Note, 2));
        if (_snapshot.Head is { } head)
        {
            Add(WorksheetCell.Of(Say(SheetTexts.Head.Format(head)), CellStyle.Note, Width));
        }
    }

    private static CellStyle StyleOf(ProgressState state) => state.Color() switch
    {
        ProgressColor.Green => CellStyle.Good,
        ProgressColor.Amber => CellStyle.Attention,
        ProgressColor.Red => CellStyle.Bad,
        _ => CellStyle.Muted,
    };

    private WorksheetCell Lines(IEnumerable<LocalizableText> texts) => WorksheetCell.Of(string.Join('\n', texts.Select(Say)));

    private string Say(LocalizableText text) => text.In(_language);

    private void Add(params ImmutableArray<WorksheetCell> cells) => _rows.Add(new WorksheetRow(cells));
}
