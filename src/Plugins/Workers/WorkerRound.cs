using System.Runtime.CompilerServices;
using OneOf;
using PlanKit.Analysis;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// The plugins in workers that check the same plans. When the first is asked about a plan, all are, so that their processes work side
/// by side while one answer after another is read. <see cref="Ask(PluginProcess, PlanSnapshot)"/> may be called from any thread; the other
/// members belong to whoever makes it, before anybody asks.
/// </summary>
internal sealed class WorkerRound
{
    private readonly List<PluginProcess> _plugins = [];
    private readonly Lock _asking = new();

    // The plan that they will be asked about first, and the request that announces it.
    private (PlanSnapshot Plan, byte[] Request)? _announced;

    // What nobody has taken yet. Each answer serves one check.
    private readonly ConditionalWeakTable<PlanSnapshot, Dictionary<PluginProcess, Lazy<WorkerAnswer>>> _answers = [];

    /// <summary>Lets a plugin that is loaded take part, before anybody asks.</summary>
    /// <returns>All its analyzers as one.</returns>
    public RegisteredAnalyzer Register(PluginProcess plugin)
    {
        _plugins.Add(plugin);
        return new RegisteredAnalyzer(new WorkerAnalyzer(plugin, this), plugin.Identity) { Name = plugin.Identity.Id };
    }

    /// <summary>Announces the plan that they will first be asked about to plugins that are still being loaded.</summary>
    public void Announce(PlanSnapshot snapshot, IReadOnlyList<PluginProcess> plugins)
    {
        byte[] request = Write(snapshot);
        _announced = (snapshot, request);
        foreach (PluginProcess plugin in plugins)
        {
            plugin.Announce(request);
        }
    }

    /// <summary>Has a plugin that takes part check a plan, and waits for its answer.</summary>
    public WorkerAnswer Ask(PluginProcess plugin, PlanSnapshot snapshot)
    {
        Lazy<WorkerAnswer>? answer;
        lock (_asking)
        {
            if (!_answers.TryGetValue(snapshot, out Dictionary<PluginProcess, Lazy<WorkerAnswer>>? answers) || !answers.Remove(plugin, out answer))
            {
                _answers.AddOrUpdate(snapshot, AskOthers(plugin, snapshot, out answer));
            }
        }

        return answer.Value;
    }

    private Dictionary<PluginProcess, Lazy<WorkerAnswer>> AskOthers(PluginProcess plugin, PlanSnapshot snapshot, out Lazy<WorkerAnswer> own)
    {
        byte[]? announced = ReferenceEquals(_announced?.Plan, snapshot) ? _announced?.Request : null;
        _announced = announced is null ? _announced : null;
        var request = new Lazy<byte[]>(() => announced ?? Write(snapshot));
        var answers = _plugins.ToDictionary(each => each, each => new Lazy<WorkerAnswer>(() => Ask(each, request.Value, snapshot)));
        answers.Remove(plugin, out own!);
        foreach (Lazy<WorkerAnswer> answer in answers.Values)
        {
            // A thread of its own, since it does nothing but wait.
            _ = Task.Factory.StartNew(() => answer.Value, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        return answers;
    }

    private static byte[] Write(PlanSnapshot snapshot) => PayloadWriter.Write(payload => SnapshotSerializer.Write(payload, snapshot));

    private static WorkerAnswer Ask(PluginProcess plugin, byte[] request, PlanSnapshot snapshot)
    {
        OneOf<WorkerFindings, WorkerFault> answer = plugin.Ask(
            FrameKind.Analyze, request, plugin.Limits.Checks, frames => WorkerFindings.Read(new PayloadReader(frames[0].Payload), plugin, snapshot));
        return new WorkerAnswer(answer, answer.IsT0 && plugin.EndsAfterCheck ? plugin.Close() : []);
    }
}
