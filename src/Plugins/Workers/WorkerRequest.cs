using System.Text.Json;
using PlanKit.Analysis;

namespace PlanKit.Plugins.Workers;

/// <summary>What a host asks of a worker, read.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Json">The rest of it; undefined where the request has nothing.</param>
/// <param name="Snapshot">The plan that it is about; null where it is about none.</param>
internal sealed record WorkerRequest(FrameKind Kind, JsonElement Json, PlanSnapshot? Snapshot)
{
    /// <summary>Reads a frame.</summary>
    public static WorkerRequest Read(Frame frame)
    {
        JsonElement json = frame.Payload.IsEmpty ? default : JsonPayload.Read(frame.Payload);
        bool isAboutPlan = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("snapshot", out _);
        return new WorkerRequest(frame.Kind, json, isAboutPlan ? SnapshotSerializer.Read(json.GetProperty("snapshot")) : null);
    }
}
