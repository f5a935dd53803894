using PlanKit.Analysis;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>A plugin whose worker crashes again and again is left alone until somebody asks for it.</summary>
public sealed class CrashHistoryTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public CrashHistoryTests() => _desk.Add("fails-fast");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void After_three_crashes_the_plugin_does_not_run_in_this_host_nor_in_the_next()
    {
        using (PluginHost host = InWorkers())
        {
            var driver = AnalysisDriver.Create(host.LoadAnalyzers("fails-fast").Analyzers);
            string Found(string rule) => Assert.Single(driver.Analyze(WorkerPlans.Small).Findings, finding => finding.Diagnostic.Id == rule).Diagnostic.Message.English;
            for (int i = 0; i < 3; i++)
            {
                Assert.Contains("No way on.", Found("PK0907"), StringComparison.Ordinal);
            }

            Assert.Contains("plankit plugin enable fails-fast", Found("PK0906"), StringComparison.Ordinal);
        }

        using PluginHost next = InWorkers();
        Malfunctioned state = Assert.IsType<Malfunctioned>(Assert.Single(next.LoadAnalyzers("fails-fast").Refused).State);
        Assert.Contains("No way on.", state.Explanation.English, StringComparison.Ordinal);
        Assert.Contains("No way on.", Journal.ReadOutput("fails-fast")!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Crashes_of_several_hosts_count_together_and_asking_for_it_starts_anew()
    {
        for (int i = 0; i < 3; i++)
        {
            using PluginHost host = InWorkers();
            FindingOf(host, "PK0907");
        }

        Assert.IsType<Malfunctioned>(StateOf());
        Journal.Enable("fails-fast");

        Assert.IsType<Active>(StateOf());
        using PluginHost again = InWorkers();
        FindingOf(again, "PK0907");
    }

    [Fact]
    public void A_plugin_that_cannot_be_loaded_is_listed_as_malfunctioned_and_tried_again_all_the_same()
    {
        _desk.Add("throws-in-constructor");
        using (PluginHost host = InWorkers())
        {
            Assert.Single(host.LoadAnalyzers("throws-in-constructor").Refused);
        }

        Malfunctioned listed = Assert.IsType<Malfunctioned>(StateIn(_desk.Fixtures.ReadCatalog().WithFilesCompared()));
        Assert.Contains("No licence.", listed.Explanation.English, StringComparison.Ordinal);
        Assert.IsType<Active>(StateIn(_desk.Fixtures.ReadCatalog()));

        Journal.Forgive("throws-in-constructor");
        Assert.IsType<Active>(StateIn(_desk.Fixtures.ReadCatalog().WithFilesCompared()));
        static PluginState StateIn(PluginCatalog catalog) => Assert.Single(catalog.Plugins, plugin => plugin.Id == "throws-in-constructor").State;
    }

    private PluginJournal Journal => new(_desk.Fixtures.Root, new FixedTime());

    private PluginState StateOf() => Assert.Single(_desk.Fixtures.ReadCatalog().Plugins).State;

    private PluginHost InWorkers() => new(
        _desk.Fixtures.ReadCatalog(),
        PluginLoadMode.ForShortLivedHost,
        new FixedTime(),
        new PluginWorkers(WorkerDesk.Command, WorkerDesk.Ample, TimeProvider.System, Journal));

    private static string FindingOf(PluginHost host, string rule) =>
        Assert.Single(WorkerDesk.Check(host, WorkerPlans.Small, "fails-fast").Findings, finding => finding.Diagnostic.Id == rule).Diagnostic.Message.English;
}
