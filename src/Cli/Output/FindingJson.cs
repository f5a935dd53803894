using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>Findings as JSON.</summary>
internal static class FindingJson
{
    public static void WriteAll(Utf8JsonWriter json, string name, CommandSession session, PlanSnapshot snapshot, IEnumerable<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (Finding finding in findings)
        {
            Write(json, session, snapshot, finding, file: null);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one finding.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="session">Whose language it is.</param>
    /// <param name="snapshot">What it is about.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="file">The path of the plan; null: the answer is about one plan, and does not name it.</param>
    public static void Write(Utf8JsonWriter json, CommandSession session, PlanSnapshot snapshot, Finding finding, string? file)
    {
        Plan plan = snapshot.Plan;
        Location location = finding.Diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("id", finding.Diagnostic.Id);
        json.WriteString("severity", SeverityWords.Word(finding.Severity));
        json.WriteString("message", session.Say(finding.Diagnostic.Message));
        json.WriteStringOrNull("item", location.Item is { } id && plan.TryGetItem(id, out PlanItem? item) ? item.Address : null);
        json.WriteStringOrNull("quarter", location.Quarter?.ToString());
        if (location.Span is { } span)
        {
            LinePosition start = plan.Text.GetLinePosition(span.Start);
            json.WriteNumber("line", start.ShownLine);
            json.WriteNumber("column", start.ShownColumn);
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }

        json.WriteString("plugin", finding.Plugin.Id);
        json.WriteStringOrNull("basis", finding.Diagnostic.Descriptor.Basis is { } basis ? session.Say(basis.Citation) : null);
        json.WriteBoolean("waived", finding.IsWaived);
        WriteWaiver(json, snapshot, finding.Waiver);
        json.WriteString("remedy", session.Say(finding.Diagnostic.Remedy));
        if (location is EntryLocation entry)
        {
            json.WriteNumber("entry", entry.Sequence);
        }
        else
        {
            json.WriteNull("entry");
        }

        json.WriteBoolean("inBaseline", finding.IsInBaseline);
        json.WriteString("fingerprint", finding.Fingerprint);
        if (file is not null)
        {
            json.WriteString("file", file);
        }

        json.WriteEndObject();
    }

    private static void WriteWaiver(Utf8JsonWriter json, PlanSnapshot snapshot, WaiverGranted? waiver)
    {
        if (waiver is null)
        {
            json.WriteNull("waiver");
            return;
        }

        json.WriteStartObject("waiver");
        json.WriteString("reason", waiver.Reason);
        json.WriteString("approver", waiver.Approver);
        json.WriteDay("from", WaiverDays.FirstOf(snapshot, waiver));
        json.WriteStringOrNull("until", waiver.Until is { } until ? LedgerRecord.WriteDate(until) : null);
        json.WriteEndObject();
    }
}
