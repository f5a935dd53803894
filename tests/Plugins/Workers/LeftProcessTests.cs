using System.Diagnostics;
using System.Globalization;
using PlanKit.Analysis;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>
/// A plugin leaves a process that has inherited the worker's console, and lives on for ten minutes: the check ends long before. Where it waited
/// for that process, the test would too, and then find it gone.
/// </summary>
public sealed class LeftProcessTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_process_that_a_plugin_leaves_keeps_nobody_waiting()
    {
        AnalysisResult result = CheckWhileChildLives("leaves-process");

        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_process_that_a_plugin_leaves_does_not_hide_that_its_worker_died()
    {
        AnalysisResult result = CheckWhileChildLives("dies-leaving-process");

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("PK0907", finding.Diagnostic.Id);
        Assert.Contains("exit code 3", finding.Diagnostic.Message.English, StringComparison.Ordinal);
    }

    private AnalysisResult CheckWhileChildLives(string id)
    {
        string folder = _desk.Add(id);
        AnalysisResult result;
        using (PluginHost host = _desk.InWorkers(endAfterCheck: true))
        {
            LoadedAnalyzers loaded = host.LoadAnalyzers(id);
            Assert.Empty(loaded.Refused);
            result = AnalysisDriver.Create(loaded.Analyzers).Analyze(WorkerPlans.Small);
        }

        using var child = Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(folder, "child")), CultureInfo.InvariantCulture));
        Assert.False(child.HasExited);
        child.Kill();
        return result;
    }
}
