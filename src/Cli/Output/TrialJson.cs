using System.Text.Json;
using PlanKit.Plugins.Trial;
using PlanKit.Plugins.Unloading;

namespace PlanKit.Cli.Output;

/// <summary>What came of trying a plugin, as JSON.</summary>
internal static class TrialJson
{
    public static void Write(CommandSession session, TrialReport report) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteString("plugin", report.Plugin.Id);
        json.WriteString("version", report.Plugin.Manifest!.Version);
        json.WriteString("folder", report.Plugin.Folder);
        json.WriteBoolean("passed", report.HasPassed);
        json.WriteBoolean("loaded", report.IsLoaded);
        json.WriteStartArray("rules");
        foreach (string rule in report.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteNumber("findings", report.Findings.Count(finding => finding.Diagnostic.Id == rule));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("exports");
        foreach (TriedExport export in report.Exports)
        {
            json.WriteStartObject();
            json.WriteString("name", export.Name);
            if (export.Length is { } length)
            {
                json.WriteNumber("bytes", length);
            }
            else
            {
                json.WriteNull("bytes");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.IsUnloaded is { } isUnloaded)
        {
            json.WriteBoolean("unloaded", isUnloaded);
        }
        else
        {
            json.WriteNull("unloaded");
        }

        WriteProblems(session, json, report);
    });

    private static void WriteProblems(CommandSession session, Utf8JsonWriter json, TrialReport report)
    {
        json.WriteStartArray("holders");
        foreach (ContextHolder holder in report.Holders)
        {
            json.WriteStartObject();
            json.WriteString("kind", holder.Word);
            json.WriteString("holder", holder.Holder);
            json.WriteString("held", holder.Held);
            json.WriteString("message", session.Say(holder.Message));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (TrialFault fault in report.Faults)
        {
            json.WriteStartObject();
            json.WriteStringOrNull("rule", fault.Rule);
            json.WriteString("message", session.Say(fault.Message));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (TrialNote note in report.Notes)
        {
            json.WriteStartObject();
            json.WriteString("rule", note.Rule);
            json.WriteString("message", session.Say(note.Message));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
