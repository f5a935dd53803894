using PlanKit.Plugins.Tests.Workers;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Loading;

/// <summary>Where an added plugin runs is what whoever trusted it said, in this host and in those after it.</summary>
public sealed class InProcessTrustTests : IDisposable
{
    // Whatever is to run in a worker fails here.
    private static readonly WorkerCommand NoWorker = new("no-such-program-of-plankit", []);

    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Without_a_word_it_runs_in_a_worker()
    {
        _desk.Add("greeting-one");
        _desk.Add("good");

        using PluginHost host = _desk.InWorkers(command: NoWorker);

        Assert.Contains("greeting-one", host.LoadExporter("greeting-one").AsT2.Message.English, StringComparison.Ordinal);
        Assert.Empty(host.LoadAnalyzers("good").Analyzers);
    }

    [Fact]
    public void Trusted_so_it_runs_in_the_host_after_each_restart_until_it_is_trusted_otherwise()
    {
        _desk.AddInProcess("greeting-one");
        _desk.AddInProcess("good");

        for (int restart = 0; restart < 2; restart++)
        {
            using PluginHost host = _desk.InWorkers(command: NoWorker);
            Assert.Equal("greeting 1", Exports.TextOf(host.LoadExporter("greeting-one").AsT0.Exporter));
            Assert.Equal("good", Assert.Single(host.LoadAnalyzers("good").Analyzers).Plugin.Id);
        }

        Assert.True(PluginLockFile.Read(_desk.Fixtures.Root).AsT0.Find("good")!.RunsInProcess);
        Assert.True(_desk.Trust("good", inProcess: false));
        using PluginHost after = _desk.InWorkers(command: NoWorker);
        Assert.Empty(after.LoadAnalyzers("good").Analyzers);
        Assert.True(after.LoadExporter("greeting-one").IsT0);
    }
}
