using PlanKit.Analysis;
using PlanKit.Cli.Plans;
using PlanKit.Model;
using PlanKit.Text;
using Spectre.Console;

namespace PlanKit.Cli.Output;

/// <summary>What is in a baseline, for people and as JSON.</summary>
internal static class BaselineList
{
    private static readonly LocalizableText[] Columns = [new("规则", "rule"), new("条目", "item"), new("记入", "since"), new("现状", "now")];
    private static readonly LocalizableText Nothing = new(
        "基线里没有结果。用 plankit baseline set 把现在的结果记入。",
        "The baseline is empty. Put what is found now into it with plankit baseline set.");

    private static readonly LocalizableText Found = new("仍会出现", "still found");
    private static readonly LocalizableText Gone = new("已不再出现", "gone");
    private static readonly LocalizableText NotJudged = new("本次没有检查", "not looked at");

    public static void Write(CommandSession session, Plan plan, PlanBaseline baseline, OutputFormat format)
    {
        BaselineEntry[] entries = [.. baseline.Entries
            .OrderBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => ItemOf(plan, entry)?.Span.Start ?? -1)
            .ThenBy(entry => entry.Quarter)];
        if (format == OutputFormat.Json)
        {
            WriteJson(session, plan, baseline, entries);
        }
        else if (entries.Length == 0)
        {
            session.Tell(Nothing);
        }
        else
        {
            WriteTable(session, plan, baseline, entries);
        }
    }

    private static void WriteTable(CommandSession session, Plan plan, PlanBaseline baseline, BaselineEntry[] entries)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (LocalizableText column in Columns)
        {
            table.AddColumn(SafeText.Markup(session.Say(column)));
        }

        foreach (BaselineEntry entry in entries)
        {
            table.AddRow(
                SafeText.Cell(entry.Rule),
                SafeText.Cell(session.Say(PlaceText.Of(ItemOf(plan, entry), entry.Quarter))),
                SafeText.Cell(session.Say(new("{0}", "{0}"), entry.AsOf)),
                SafeText.Cell(session.Say(baseline.FindingOf(entry) is not null ? Found : baseline.IsGone(entry) ? Gone : NotJudged)));
        }

        TerminalConsole.Create(session).Write(table);
    }

    private static void WriteJson(CommandSession session, Plan plan, PlanBaseline baseline, BaselineEntry[] entries) =>
        JsonOutput.Write(session.Output, json =>
        {
            json.WriteDay("asOf", baseline.AsOf);
            json.WriteStartArray("entries");
            foreach (BaselineEntry entry in entries)
            {
                Finding? finding = baseline.FindingOf(entry);
                json.WriteStartObject();
                json.WriteString("fingerprint", entry.Fingerprint);
                json.WriteString("rule", entry.Rule);
                json.WriteStringOrNull("item", ItemOf(plan, entry)?.Address);
                json.WriteStringOrNull("quarter", entry.Quarter?.ToString());
                json.WriteDay("asOf", entry.AsOf);
                json.WriteString("state", finding is not null ? "found" : baseline.IsGone(entry) ? "gone" : "not-judged");
                json.WriteStringOrNull("message", finding is null ? null : session.Say(finding.Diagnostic.Message));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static PlanItem? ItemOf(Plan plan, BaselineEntry entry) =>
        entry.Item is { } id && plan.TryGetItem(id, out PlanItem? item) ? item : null;
}
