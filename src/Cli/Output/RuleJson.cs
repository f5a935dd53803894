using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Cli.Explaining;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Cli.Output;

/// <summary>Rules as JSON.</summary>
internal static class RuleJson
{
    /// <summary>All rules.</summary>
    public static void WriteList(CommandSession session, RulesInForce rules) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in rules.Descriptors)
        {
            json.WriteStartObject();
            WriteHead(json, session, rules.Explain(rule));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One rule with all that is known of it.</summary>
    public static void WriteOne(CommandSession session, RuleExplanation explanation) => JsonOutput.Write(session.Output, json =>
    {
        WriteHead(json, session, explanation);
        json.WriteString("description", session.Say(explanation.Rule.Description));
        json.WriteString("remedy", session.Say(explanation.Rule.Remedy));
        WriteParameters(json, session, explanation);
        WriteWaivers(json, explanation);
        WriteBaseline(json, explanation);
    });

    private static void WriteHead(Utf8JsonWriter json, CommandSession session, RuleExplanation explanation)
    {
        DiagnosticDescriptor rule = explanation.Rule;
        json.WriteString("id", rule.Id);
        json.WriteString("title", session.Say(rule.Title));
        json.WriteString("category", rule.Category);
        json.WriteString("severity", SeverityWords.Word(explanation.Severity.Severity));
        json.WriteString("severityLayer", explanation.Severity.Layer.Word());
        json.WriteString("defaultSeverity", SeverityWords.Word(AnalysisOptions.Default.SeverityOf(rule).Severity));
        json.WriteStringOrNull("basis", rule.Basis is { } basis ? session.Say(basis.Citation) : null);
        json.WriteStringOrNull("help", rule.HelpLink);
        json.WriteBoolean("fixable", explanation.IsFixable);
    }

    private static void WriteParameters(Utf8JsonWriter json, CommandSession session, RuleExplanation explanation)
    {
        json.WriteStartArray("parameters");
        foreach ((RuleParameter parameter, RuleSetting setting) in explanation.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("key", setting.Key.ToString());
            json.WriteString("meaning", session.Say(parameter.Meaning));
            json.WriteString("type", parameter.TypeWord);
            json.WriteString("unit", session.Say(parameter.Unit));
            json.WriteString("value", setting.Value);
            json.WriteString("layer", setting.Layer.Word());
            json.WriteString("default", parameter.DefaultText);
            json.WriteString("allowed", session.Say(parameter.Allowed));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWaivers(Utf8JsonWriter json, RuleExplanation explanation)
    {
        json.WriteStartArray("waivers");
        foreach (WaiverGranted waiver in explanation.Waivers)
        {
            json.WriteStartObject();
            json.WriteStringOrNull("item", AddressOf(explanation, waiver.Item));
            json.WriteStringOrNull("quarter", waiver.Quarter?.ToString());
            json.WriteString("reason", waiver.Reason);
            json.WriteString("approver", waiver.Approver);
            json.WriteDay("from", WaiverDays.FirstOf(explanation.Snapshot!, waiver));
            if (waiver.Until is { } until)
            {
                json.WriteDay("until", until);
            }
            else
            {
                json.WriteNull("until");
            }

            json.WriteBoolean("inForce", waiver.HoldsOn(explanation.Snapshot!.AsOf));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBaseline(Utf8JsonWriter json, RuleExplanation explanation)
    {
        json.WriteStartArray("baseline");
        foreach (BaselineEntry entry in explanation.Baseline)
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", entry.Fingerprint);
            json.WriteStringOrNull("item", AddressOf(explanation, entry.Item));
            json.WriteStringOrNull("quarter", entry.Quarter?.ToString());
            json.WriteDay("asOf", entry.AsOf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? AddressOf(RuleExplanation explanation, ItemId? id) =>
        id is not null && explanation.Snapshot!.Plan.TryGetItem(id, out PlanItem? item) ? item.Address : null;
}
