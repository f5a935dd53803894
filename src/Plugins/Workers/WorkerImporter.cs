using OneOf;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Speaks for an importer of a plugin in a worker.</summary>
internal sealed class WorkerImporter(PluginProcess plugin, string name) : IPlanImporter
{
    public string Name => name;

    /// <summary>Reads the text that the worker sends.</summary>
    /// <exception cref="WorkerFailedException">The importer threw, or its worker failed.</exception>
    public OneOf<SourceText, UnreadableDocument> Import(ReadOnlyMemory<byte> content)
    {
        byte[] request = PayloadWriter.Write(asked =>
        {
            asked.Write(name);
            asked.Write(content.Span);
        });
        return plugin.Ask(FrameKind.Import, request, plugin.Limits.Export, Read).Match(
            read => read,
            fault => throw new WorkerFailedException(WorkerFaultText.ToText(fault, plugin.Identity, plugin.Limits, plugin.Limits.Export)));
    }

    private OneOf<SourceText, UnreadableDocument> Read(IReadOnlyList<Frame> answer)
    {
        var payload = new PayloadReader(answer[0].Payload);
        if (answer[0].Kind == FrameKind.Threw)
        {
            throw WorkerFailedException.Of(payload, plugin.Identity);
        }

        return payload.ReadBoolean() ? SourceText.From(payload.ReadText()) : new UnreadableDocument(payload.ReadLocalizable());
    }
}
