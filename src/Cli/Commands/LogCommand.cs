using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;
using Spectre.Console;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit log</c>: the ledger, entry by entry.</summary>
internal static class LogCommand
{
    private static readonly LocalizableText Description = new("查看台账：每一条记录。", "Show the ledger, entry by entry.");
    private static readonly LocalizableText Empty = new("台账还没有记录。", "The ledger has no entries yet.");
    private static readonly LocalizableText Retracted = new("（已被第 {0} 号撤销）", " (taken back by {0})");

    private static readonly LocalizableText Removed = new("原{0} {1}（已删除）", "formerly {0} {1} (removed)");

    private static readonly LocalizableText[] Columns =
    [
        new("序号", "No."),
        new("日期", "day"),
        new("内容", "what"),
        new("条目", "item"),
        new("季度", "quarter"),
        new("说明", "note"),
        new("登记人", "by"),
        new("哈希", "hash"),
    ];

    public static Command Create(CommandSession session)
    {
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("log", session.Say(Description)) { file, format };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output))
            {
                return session.Fail(failure);
            }

            return PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
            {
                if (output == OutputFormat.Json)
                {
                    JsonOutput.Write(session.Output, json => WriteJson(json, opened));
                }
                else
                {
                    WriteTable(session, opened);
                }

                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static void WriteJson(Utf8JsonWriter json, OpenedPlan opened)
    {
        json.WriteStartArray("entries");
        foreach (LedgerEntry entry in opened.Entries)
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("kind", entry.Fact.Kind);
            json.WriteStringOrNull("item", AddressesOf(opened.Plan, entry) is { Length: > 0 } addresses ? addresses : null);
            json.WriteStringOrNull("quarter", EntriesInForce.QuarterOf(entry, opened.Plan.Year)?.ToString());
            json.WriteString("at", entry.RecordedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteDay("date", entry.Date);
            json.WriteString("by", entry.Author);
            json.WriteString("note", LedgerFactText.NoteOf(entry.Fact));
            json.WriteString("hash", entry.Hash.Hex);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTable(CommandSession session, OpenedPlan opened)
    {
        if (opened.Entries.IsEmpty)
        {
            session.Tell(Empty);
            return;
        }

        var retractedBy = EntriesInForce.Retractions(opened.Entries);
        var table = new Table().Border(TableBorder.Simple);
        foreach (LocalizableText column in Columns)
        {
            table.AddColumn(SafeText.Markup(session.Say(column)));
        }

        foreach (LedgerEntry entry in opened.Entries)
        {
            string what = session.Say(LedgerFactText.SummaryOf(entry.Fact));
            bool isRetracted = retractedBy.TryGetValue(entry.Sequence, out long retraction);
            var style = isRetracted ? new Style(Color.Grey, decoration: Decoration.Strikethrough) : Style.Plain;
            table.AddRow(
                SafeText.Cell(entry.Sequence.ToString(CultureInfo.InvariantCulture)),
                SafeText.Cell(entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                SafeText.Cell(isRetracted ? what + session.Say(Retracted, retraction) : what, style),
                SafeText.Cell(NamesOf(session, opened, entry)),
                SafeText.Cell(EntriesInForce.QuarterOf(entry, opened.Plan.Year)?.ToString() ?? ""),
                SafeText.Cell(LedgerFactText.NoteOf(entry.Fact)),
                SafeText.Cell(entry.Author),
                SafeText.Cell(entry.Hash.Abbreviation));
        }

        TerminalConsole.Create(session).Write(table);
    }

    // An item that a revision took out has no address any more; people know it by its old number and its title.
    private static string NamesOf(CommandSession session, OpenedPlan opened, LedgerEntry entry) => string.Join(
        ", ",
        EntriesInForce.ItemsOf(entry.Fact).Select(id =>
            opened.Plan.TryGetItem(id, out PlanItem? item) ? item.Address
            : opened.RemovedItem(id) is { } removed ? session.Say(Removed, removed.Address, removed.Title)
            : id.Value));

    private static string AddressesOf(Plan plan, LedgerEntry entry) => string.Join(
        ", ",
        EntriesInForce.ItemsOf(entry.Fact).Select(id => plan.TryGetItem(id, out PlanItem? item) ? item.Address : id.Value));
}
