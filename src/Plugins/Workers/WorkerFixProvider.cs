using System.Collections.Immutable;
using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;

namespace PlanKit.Plugins.Workers;

/// <summary>Speaks for all fix providers of a plugin in a worker.</summary>
internal sealed class WorkerFixProvider(PluginProcess plugin) : PlanFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => plugin.FixableRules;

    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic)
    {
        byte[] payload = JsonPayload.Write(json =>
        {
            SnapshotSerializer.Write(json, "snapshot", snapshot);
            json.WritePropertyName("rule");
            DescriptorSerializer.Write(json, diagnostic.Descriptor);
            json.WritePropertyName("diagnostic");
            FindingSerializer.Write(json, diagnostic);
        }).ToArray();
        if (plugin.Ask(FrameKind.Propose, payload, plugin.Limits.Checks).TryPickT1(out WorkerFault? fault, out IReadOnlyList<Frame>? answer))
        {
            throw FixFaultException.Unanswered(
                WorkerFaultText.ToDiagnostic(fault, plugin.Identity, plugin.Limits, plugin.Limits.Checks, Location.None));
        }

        JsonElement json = JsonPayload.Read(answer[0].Payload);
        return answer[0].Kind == FrameKind.Threw
            ? throw FixFaultException.Thrown(plugin.Identity, Text(json, "part"), Text(json, "exception"), TextSerializer.Read(json.GetProperty("message")).English)
            : FixSerializer.Read(json.GetProperty("fixes"), snapshot.Plan.Text.Length);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
