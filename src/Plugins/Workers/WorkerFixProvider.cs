using System.Collections.Immutable;
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
        byte[] request = PayloadWriter.Write(asked =>
        {
            SnapshotSerializer.Write(asked, snapshot);
            DescriptorSerializer.Write(asked, diagnostic.Descriptor);
            FindingSerializer.Write(asked, diagnostic);
        });
        return plugin.Ask(FrameKind.Propose, request, plugin.Limits.Checks, answer => Read(answer, snapshot)).Match(
            fixes => fixes,
            fault => throw (fault.Refusal is { } refusal
                ? new FixFaultException(refusal.Message)
                : FixFaultException.Unanswered(
                    WorkerFaultText.ToDiagnostic(fault, plugin.Identity, plugin.Limits, plugin.Limits.Checks, Location.None))));
    }

    private ImmutableArray<PlanFix> Read(IReadOnlyList<Frame> answer, PlanSnapshot snapshot)
    {
        var payload = new PayloadReader(answer[0].Payload);
        return answer[0].Kind == FrameKind.Threw
            ? throw FixFaultException.Thrown(plugin.Identity, payload.ReadText(), payload.ReadText(), payload.ReadLocalizable().English)
            : FixSerializer.Read(payload, snapshot.Plan.Text.Length);
    }
}
