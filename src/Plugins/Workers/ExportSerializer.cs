using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries an export's request to a worker: the snapshot, and what the checks of all plugins found.</summary>
internal static class ExportSerializer
{
    public static void Write(Utf8JsonWriter json, string exporter, ExportRequest request)
    {
        json.WriteString("exporter", exporter);
        SnapshotSerializer.Write(json, "snapshot", request.Snapshot);
        json.WriteNumber("language", (int)request.Language);
        json.WriteString("exportedAt", request.ExportedAt.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in request.Analysis.Findings.Select(finding => finding.Diagnostic.Descriptor).DistinctBy(rule => rule.Id, StringComparer.Ordinal))
        {
            DescriptorSerializer.Write(json, rule);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (Finding finding in request.Analysis.Findings)
        {
            json.WriteStartObject();
            json.WriteNumber("severity", (int)finding.Severity);
            json.WriteString("plugin", finding.Plugin.Id);
            json.WriteString("version", finding.Plugin.Version);
            json.WriteBoolean("baseline", finding.IsInBaseline);
            if (finding.Waiver is { } waiver)
            {
                json.WritePropertyName("waiver");
                json.WriteRawValue(LedgerFactSerializer.Write(waiver), skipInputValidation: true);
            }

            json.WritePropertyName("diagnostic");
            FindingSerializer.Write(json, finding.Diagnostic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static ExportRequest Read(JsonElement json, PlanSnapshot snapshot)
    {
        Dictionary<string, DiagnosticDescriptor> rules =
            json.GetProperty("rules").EnumerateArray().Select(DescriptorSerializer.Read).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        ImmutableArray<Finding> findings =
            [.. json.GetProperty("findings").EnumerateArray().Select(finding => ReadFinding(finding, snapshot, rules.GetValueOrDefault))];
        return new ExportRequest(
            snapshot,
            AnalysisResult.Restore(snapshot.Plan, findings),
            (Language)json.GetProperty("language").GetInt32(),
            DateTimeOffset.ParseExact(json.GetProperty("exportedAt").GetString()!, "O", CultureInfo.InvariantCulture));
    }

    private static Finding ReadFinding(JsonElement json, PlanSnapshot snapshot, Func<string, DiagnosticDescriptor?> ruleOf) => new(
        FindingSerializer.Read(json.GetProperty("diagnostic"), snapshot, ruleOf),
        (DiagnosticSeverity)json.GetProperty("severity").GetInt32(),
        new PluginIdentity(json.GetProperty("plugin").GetString()!, json.GetProperty("version").GetString()!),
        json.TryGetProperty("waiver", out JsonElement waiver)
            ? (WaiverGranted)LedgerFactSerializer.Read(WaiverGranted.KindName, JsonMarshal.GetRawUtf8Value(waiver).ToArray()).AsT0
            : null)
    {
        IsInBaseline = json.GetProperty("baseline").GetBoolean(),
    };
}
