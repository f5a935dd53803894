using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>Whatever one plugin does: to the byte, the core's rules and another plugin find what they find without it, and the ledger is as it was.</summary>
public sealed class BystanderTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>Every fault that a plugin which loads can have.</summary>
    public static TheoryData<string> Faults =>
    [
        "throws-in-initialize", "throws-in-action", "throws-unreadably", "closes-console", "broken-message", "undeclared-finding", "stack-overflow", "fails-fast",
        "throws-on-thread", "throws-in-async-void", "kills-itself", "ends-process", "endless-loop", "deadlock", "catastrophic-regex",
        "eats-native-memory", "eats-memory", "floods-console", "writes-to-pipe", "unobserved-task", "throws-in-finalizer", "thread-stays",
        "many-threads", "changes-culture", "changes-directory", "changes-environment", "silences-console", "reaches-into-host",
    ];

    /// <summary>Those of them that leave the process they are in alive.</summary>
    public static TheoryData<string> FaultsThatAreCaught => ["throws-in-initialize", "throws-in-action", "throws-unreadably", "broken-message", "undeclared-finding"];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Find_the_same_beside_a_plugin_that_goes_wrong_in_its_worker(string id)
    {
        WorkerLimits limits = WorkerDesk.Ample with { Memory = 256L * 1024 * 1024, ConsoleOutput = 100_000, End = TimeSpan.FromMilliseconds(100) };
        var time = new SignalledTime(Path.Combine(_desk.Fixtures.Root, id, "under-way"));

        AssertUnmoved(id, () => _desk.InWorkers(limits, time));
    }

    [Theory]
    [MemberData(nameof(FaultsThatAreCaught))]
    public void Find_the_same_beside_a_plugin_that_goes_wrong_in_the_same_process(string id) => AssertUnmoved(id, _desk.InProcess);

    private void AssertUnmoved(string id, Func<PluginHost> open)
    {
        _desk.Add("good");
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        LedgerEntry[] entries = [.. snapshot.Entries];
        string[] without = Lines(open, snapshot, id, "good");
        _desk.Add(id);

        string[] beside = Lines(open, snapshot, id, id, "good");

        Assert.Contains(without, line => line.Contains("good 1.0.0", StringComparison.Ordinal));
        Assert.Equal(without, beside);
        Assert.Equal(entries, snapshot.Entries);
        Assert.Equal(snapshot.Head!.Hash, snapshot.Entries[^1].Hash);
    }

    // All that a user sees of what others than the plugin find.
    private static string[] Lines(Func<PluginHost> open, PlanSnapshot snapshot, string except, params string[] plugins)
    {
        using PluginHost host = open();

        // One after another: the clock that ends the one that goes wrong would end the other in the middle of its work.
        LoadedAnalyzers[] loaded = [.. plugins.Select(plugin => host.LoadAnalyzers(plugin))];
        Assert.Empty(loaded.SelectMany(each => each.Refused));
        AnalysisResult result = AnalysisDriver.Create([.. CoreAnalyzers.All, .. loaded.SelectMany(each => each.Analyzers)]).Analyze(snapshot);
        return WorkerDesk.Lines(new AnalysisResult([.. result.Findings.Where(finding => finding.Plugin.Id != except)]));
    }
}
