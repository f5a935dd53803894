using System.Text.Json;
using OneOf;
using PlanKit.Diagnostics;
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
        byte[] payload = JsonPayload.Write(json =>
        {
            json.WriteString("importer", name);
            json.WriteBase64String("content", content.Span);
        }).ToArray();
        if (plugin.Ask(FrameKind.Import, payload, plugin.Limits.Export).TryPickT1(out WorkerFault? fault, out IReadOnlyList<Frame>? answer))
        {
            throw new WorkerFailedException(
                WorkerFaultText.ToDiagnostic(fault, plugin.Identity, plugin.Limits, plugin.Limits.Export, Location.None).Message);
        }

        JsonElement json = JsonPayload.Read(answer[0].Payload);
        if (answer[0].Kind == FrameKind.Threw)
        {
            throw WorkerFailedException.Of(json);
        }

        return json.TryGetProperty("unreadable", out JsonElement reason)
            ? new UnreadableDocument(TextSerializer.Read(reason))
            : SourceText.From(json.GetProperty("text").GetString()!);
    }
}
