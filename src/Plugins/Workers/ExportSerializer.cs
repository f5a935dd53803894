using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries an export's request to a worker: the snapshot, and what the checks of all plugins found.</summary>
internal static class ExportSerializer
{
    public static void Write(PayloadWriter payload, ExportRequest request)
    {
        SnapshotSerializer.Write(payload, request.Snapshot);
        payload.Write((int)request.Language);
        payload.Write(request.ExportedAt.Ticks);
        payload.Write(request.ExportedAt.Offset.Ticks);
        ImmutableArray<Finding> findings = request.Analysis.Findings;
        payload.WriteEach(
            [.. findings.Select(finding => finding.Diagnostic.Descriptor).DistinctBy(rule => rule.Id, StringComparer.Ordinal)], DescriptorSerializer.Write);
        payload.WriteEach(findings, Write);
    }

    public static ExportRequest Read(PayloadReader payload)
    {
        PlanSnapshot snapshot = SnapshotSerializer.Read(payload);
        var language = (Language)payload.ReadInt32();
        var exportedAt = new DateTimeOffset(payload.ReadInt64(), TimeSpan.FromTicks(payload.ReadInt64()));
        Dictionary<string, DiagnosticDescriptor> rules = payload.ReadEach(DescriptorSerializer.Read).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        ImmutableArray<Finding> findings = payload.ReadEach(finding => ReadFinding(finding, snapshot, rules.GetValueOrDefault));
        return new ExportRequest(snapshot, AnalysisResult.Restore(snapshot.Plan, findings), language, exportedAt);
    }

    private static void Write(PayloadWriter payload, Finding finding)
    {
        FindingSerializer.Write(payload, finding.Diagnostic);
        payload.Write((int)finding.Severity);
        payload.Write(finding.Plugin.Id);
        payload.Write(finding.Plugin.Version);
        payload.Write(finding.Waiver is not null);
        if (finding.Waiver is { } waiver)
        {
            FactSerializer.Write(payload, waiver);
        }

        payload.Write(finding.IsInBaseline);
    }

    private static Finding ReadFinding(PayloadReader payload, PlanSnapshot snapshot, Func<string, DiagnosticDescriptor?> ruleOf) => new(
        FindingSerializer.Read(payload, snapshot, ruleOf),
        (DiagnosticSeverity)payload.ReadInt32(),
        new PluginIdentity(payload.ReadText(), payload.ReadText()),
        payload.ReadBoolean() ? (WaiverGranted)FactSerializer.Read(payload) : null)
    {
        IsInBaseline = payload.ReadBoolean(),
    };
}
