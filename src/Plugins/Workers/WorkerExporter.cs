using PlanKit.Extensibility;

namespace PlanKit.Plugins.Workers;

/// <summary>Speaks for an exporter of a plugin in a worker.</summary>
internal sealed class WorkerExporter(PluginProcess plugin, string name) : IPlanExporter
{
    public string Name => name;

    /// <summary>Writes the export that the worker sends, once all of it has come.</summary>
    /// <exception cref="WorkerFailedException">The exporter threw, or its worker failed.</exception>
    public void Export(ExportRequest request, Stream output)
    {
        byte[] payload = PayloadWriter.Write(payload =>
        {
            payload.Write(name);
            ExportSerializer.Write(payload, request);
        });
        if (plugin.Ask(FrameKind.Export, payload, plugin.Limits.Export, Read).TryPickT1(out WorkerFault? fault, out IReadOnlyList<Frame>? answer))
        {
            throw new WorkerFailedException(WorkerFaultText.ToText(fault, plugin.Identity, plugin.Limits, plugin.Limits.Export));
        }

        foreach (Frame frame in answer)
        {
            output.Write(frame.Payload.Span);
        }
    }

    private IReadOnlyList<Frame> Read(IReadOnlyList<Frame> answer)
    {
        foreach (Frame frame in answer)
        {
            if (frame.Kind == FrameKind.Threw)
            {
                throw WorkerFailedException.Of(new PayloadReader(frame.Payload), plugin.Identity);
            }
        }

        return answer;
    }
}
