using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Fixes;
using PlanKit.Ledger;

namespace PlanKit.Cli.Output;

/// <summary>What fixes do, as JSON (docs/json.md).</summary>
/// <param name="session">The session.</param>
/// <param name="report">What came of them.</param>
internal sealed class FixJson(CommandSession session, FixReport report)
{
    /// <summary>Writes it.</summary>
    /// <param name="applied">Whether it was written.</param>
    /// <param name="entry">The first entry that was written; null where none was.</param>
    public void Write(bool applied, long? entry) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteBoolean("applied", applied);
        if (entry is { } sequence)
        {
            json.WriteNumber("entry", sequence);
        }
        else
        {
            json.WriteNull("entry");
        }

        json.WriteStartArray("fixes");
        foreach (ProposedFix fix in report.Result.Applied)
        {
            json.WriteStartObject();
            WriteFinding(json, fix.Finding);
            json.WriteString("key", fix.Fix.EquivalenceKey);
            json.WriteString("title", fix.Fix.Title.In(session.Language));
            json.WriteString("plugin", fix.Plugin.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("diff", UnifiedDiff.Of(report.Name, report.TextBefore, report.TextAfter));
        json.WriteStartArray("entries");
        foreach (LedgerFact fact in report.Result.After.Entries)
        {
            json.WriteStringValue(report.SummaryOf(fact).In(session.Language));
        }

        json.WriteEndArray();
        WriteSettings(json);
        WriteLeft(json);
    });

    private void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteStartArray("settings");
        foreach ((string setting, string? value) in report.Settings)
        {
            json.WriteStartObject();
            json.WriteString("name", setting);
            json.WriteStringOrNull("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLeft(Utf8JsonWriter json)
    {
        json.WriteStartArray("notApplied");
        foreach (UnappliedFix left in report.Result.NotApplied)
        {
            json.WriteStartObject();
            WriteFinding(json, left.Finding);
            json.WriteString("reason", WordOf(left.Reason));
            json.WriteString("message", left.Message.In(session.Language));
            json.WriteStartArray("fixes");
            foreach (PlanFix fix in left.Fixes)
            {
                json.WriteStartObject();
                json.WriteString("key", fix.EquivalenceKey);
                json.WriteString("title", fix.Title.In(session.Language));
                json.WriteString("diff", UnifiedDiff.Of(report.Name, report.TextAfter, report.TextWith(fix)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("id", finding.Diagnostic.Id);
        json.WriteStringOrNull("item", report.ItemOf(finding)?.Address);
        if (report.LineOf(finding) is { } line)
        {
            json.WriteNumber("line", line);
        }
        else
        {
            json.WriteNull("line");
        }
    }

    private static string WordOf(UnappliedReason reason) => reason switch
    {
        UnappliedReason.ChoiceNeeded => "choice-needed",
        UnappliedReason.ConsentNeeded => "consent-needed",
        UnappliedReason.Overlap => "overlap",
        UnappliedReason.DoesNotHelp => "does-not-help",
        UnappliedReason.BringsFinding => "brings-finding",
        UnappliedReason.LosesEntries => "loses-entries",
        UnappliedReason.Invalid => "invalid",
        UnappliedReason.ProviderFailed => "provider-failed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown reason."),
    };
}
