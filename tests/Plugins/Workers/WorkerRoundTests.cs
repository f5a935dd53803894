using PlanKit.Analysis;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>Several plugins in workers check one plan side by side.</summary>
public sealed class WorkerRoundTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void All_are_asked_before_the_first_has_answered()
    {
        _desk.Add("endless-loop");
        string second = _desk.Add("deadlock");

        // Time goes by, and ends the first, only once the second has begun.
        using PluginHost host = _desk.InWorkers(time: new SignalledTime(Path.Combine(second, "under-way")));
        AnalysisResult result = WorkerDesk.Check(host, WorkerPlans.SampleWithLedger(), "endless-loop", "deadlock");

        Assert.Equal(["PK0902", "PK0902"], result.Findings.Where(finding => finding.Plugin.Id is "endless-loop" or "deadlock").Select(finding => finding.Diagnostic.Id));
    }

    [Fact]
    public void A_plan_that_is_checked_twice_is_looked_at_twice()
    {
        _desk.Add("good");
        _desk.Add("ends-process");
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        using PluginHost host = _desk.InWorkers();
        var driver = AnalysisDriver.Create(host.LoadAnalyzers("good", "ends-process").Analyzers);

        string[] first = WorkerDesk.Lines(driver.Analyze(snapshot));
        string[] second = WorkerDesk.Lines(driver.Analyze(snapshot));

        Assert.Contains(first, line => line.Contains("PK0907", StringComparison.Ordinal));
        Assert.Contains(first, line => line.Contains("good 1.0.0", StringComparison.Ordinal));
        Assert.Equal(first, second);
    }

    [Fact]
    public void Plans_checked_at_once_get_their_own_answers()
    {
        _desk.Add("good");
        _desk.Add("mends");
        PlanSnapshot[] snapshots = [.. Enumerable.Range(0, 6).Select(i => PlanSnapshot.OfDocument(WorkerPlans.Build(i % 2 == 0 ? "1．组织纪律督察。\n" : "1．集中学习。\n"), WorkerPlans.AsOf))];
        using PluginHost host = _desk.InWorkers();
        var driver = AnalysisDriver.Create(host.LoadAnalyzers("good", "mends").Analyzers);
        string[][] alone = [.. snapshots.Select(snapshot => WorkerDesk.Lines(driver.Analyze(snapshot)))];

        string[][] together = new string[snapshots.Length][];
        Parallel.For(0, snapshots.Length, i => together[i] = WorkerDesk.Lines(driver.Analyze(snapshots[i])));

        Assert.NotEqual(alone[0], alone[1]);
        Assert.Equal(alone, together);
    }
}
