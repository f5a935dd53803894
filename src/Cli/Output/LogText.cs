using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// The ledger for people. In a pipe one entry is one line of a table; on a terminal, which is too narrow for its nine columns,
/// an entry has a line for what it states and one for who recorded it and when.
/// </summary>
internal static class LogText
{
    private static readonly LocalizableText Retracted = new("（已被第 {0} 号撤销）", " (taken back by {0})");
    private static readonly LocalizableText Late = new("（第 {0} 号封存后补记）", " (late: after seal {0})");
    private static readonly LocalizableText Removed = new("原{0} {1}（已删除）", "formerly {0} {1} (removed)");
    private static readonly LocalizableText Item = new("第{0}条", "item {0}");

    private static readonly ImmutableArray<LocalizableText> Columns =
    [
        new("序号", "No."), new("日期", "day"), new("内容", "what"), new("条目", "item"), new("季度", "quarter"), new("说明", "note"),
        new("登记人", "by"), new("登记时间（UTC）", "recorded at (UTC)"), new("哈希", "hash"),
    ];

    public static void Write(CommandSession session, OpenedPlan opened, ImmutableArray<LedgerEntry> entries)
    {
        ImmutableDictionary<long, long> retractedBy = EntriesInForce.Retractions(opened.Entries);
        ImmutableDictionary<long, long> late = opened.FindLateEntries();
        if (!session.Environment.IsTerminal)
        {
            var table = new ColumnTable(session, [], Columns);
            foreach (LedgerEntry entry in entries)
            {
                table.Add(
                    (Number(entry.Sequence), Ink.Plain),
                    (LedgerRecord.WriteDate(entry.Date), Ink.Plain),
                    (WhatOf(session, entry, retractedBy, late), Ink.Plain),
                    (NamesOf(session, opened, entry), Ink.Plain),
                    (QuarterOf(opened, entry), Ink.Plain),
                    (LedgerFactText.NoteOf(entry.Fact), Ink.Plain),
                    (entry.Author, Ink.Plain),
                    (LedgerRecord.WriteRecordedAt(entry.RecordedAt), Ink.Plain),
                    (entry.Hash.Abbreviation, Ink.Plain));
            }

            table.Write();
            return;
        }

        int width = Number(entries[^1].Sequence).Length;
        foreach (LedgerEntry entry in entries)
        {
            Write(session, opened, entry, retractedBy, late, width);
        }
    }

    private static void Write(
        CommandSession session, OpenedPlan opened, LedgerEntry entry, ImmutableDictionary<long, long> retractedBy, ImmutableDictionary<long, long> late, int width)
    {
        string addresses = NamesOf(session, opened, entry);
        string[] statement =
        [
            LedgerRecord.WriteDate(entry.Date),
            QuarterOf(opened, entry),
            addresses.Length > 0 ? session.Say(Item, addresses) : "",
            WhatOf(session, entry, retractedBy, late),
            LedgerFactText.NoteOf(entry.Fact).ReplaceLineEndings(" "),
        ];
        Ink ink = retractedBy.ContainsKey(entry.Sequence) ? Ink.Muted : Ink.Plain;
        string margin = new(' ', width + 2);
        string head = Number(entry.Sequence).PadLeft(width) + "  ";
        foreach (string line in Wrap(session, string.Join("  ", statement.Where(part => part.Length > 0)), width + 2))
        {
            session.Output.Write(head);
            InkWriter.Write(session, line, ink);
            session.Output.WriteLine();
            head = margin;
        }

        foreach (string line in Wrap(session, $"{entry.Author}  {LedgerRecord.WriteRecordedAt(entry.RecordedAt)}  {entry.Hash.Abbreviation}", width + 2))
        {
            session.Output.Write(margin);
            InkWriter.Write(session, line, Ink.Muted);
            session.Output.WriteLine();
        }
    }

    private static IReadOnlyList<string> Wrap(CommandSession session, string text, int margin) =>
        CellWidth.Wrap(SafeText.Of(text), Math.Max(20, session.Environment.Width - 1 - margin));

    private static string WhatOf(
        CommandSession session, LedgerEntry entry, ImmutableDictionary<long, long> retractedBy, ImmutableDictionary<long, long> late)
    {
        string what = session.Say(LedgerFactText.SummaryOf(entry.Fact)) + (late.TryGetValue(entry.Sequence, out long seal) ? session.Say(Late, seal) : "");
        return retractedBy.TryGetValue(entry.Sequence, out long retraction) ? what + session.Say(Retracted, retraction) : what;
    }

    // An item that a revision took out has no address any more; people know it by its old number and its title.
    private static string NamesOf(CommandSession session, OpenedPlan opened, LedgerEntry entry) => string.Join(
        ", ",
        EntriesInForce.ItemsOf(entry.Fact).Select(id =>
            opened.Plan.TryGetItem(id, out PlanItem? item) ? item.Address
            : opened.RemovedItem(id) is { } removed ? session.Say(Removed, removed.Address, removed.Title)
            : id.Value));

    private static string QuarterOf(OpenedPlan opened, LedgerEntry entry) => EntriesInForce.QuarterOf(entry, opened.Plan.Year)?.ToString() ?? "";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
