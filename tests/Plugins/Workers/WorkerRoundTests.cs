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
        PlanSnapshot[] snapshots = [.. Enumerable.Range(0, 6).Select(i => Document(i % 2 == 0 ? "1．组织纪律督察。\n" : "1．集中学习。\n"))];
        using PluginHost host = _desk.InWorkers();
        var driver = AnalysisDriver.Create(host.LoadAnalyzers("good", "mends").Analyzers);
        string[][] alone = [.. snapshots.Select(snapshot => WorkerDesk.Lines(driver.Analyze(snapshot)))];

        string[][] together = new string[snapshots.Length][];
        Parallel.For(0, snapshots.Length, i => together[i] = WorkerDesk.Lines(driver.Analyze(snapshots[i])));

        Assert.NotEqual(alone[0], alone[1]);
        Assert.Equal(alone, together);
    }

    [Theory]
    [InlineData("good")]
    [InlineData("ends-process")]
    [InlineData("kills-itself")]
    [InlineData("writes-to-pipe")]
    [InlineData("changes-culture")]
    public void A_plan_that_is_sent_while_the_plugin_is_loaded_gets_the_same_answer(string id)
    {
        _desk.Add(id);
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        using PluginHost host = _desk.InWorkers();
        using PluginHost ahead = _desk.InWorkers();

        string[] expected = WorkerDesk.Lines(AnalysisDriver.Create(host.LoadAnalyzers(id).Analyzers).Analyze(snapshot));
        string[] actual = WorkerDesk.Lines(AnalysisDriver.Create(ahead.LoadAnalyzers(snapshot, id).Analyzers).Analyze(snapshot));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_long_plan_can_be_sent_while_the_plugin_is_loaded()
    {
        _desk.Add("mends");
        PlanSnapshot snapshot = Document(string.Concat(Enumerable.Range(1, 800).Select(i => $"{i}．组织纪律督察。把督察的情况写成报告，经科室负责人审阅后报机关纪委备案，并在机关范围内通报。\n")));
        using PluginHost host = _desk.InWorkers();

        using PluginHost asked = _desk.InWorkers();

        string[] expected = WorkerDesk.Lines(AnalysisDriver.Create(asked.LoadAnalyzers("mends").Analyzers).Analyze(snapshot));
        string[] actual = WorkerDesk.Lines(AnalysisDriver.Create(host.LoadAnalyzers(snapshot, "mends").Analyzers).Analyze(snapshot));

        Assert.InRange(expected.Length, 700, 800);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_plan_that_is_sent_while_the_plugin_is_loaded_is_not_taken_for_another()
    {
        _desk.Add("mends");
        PlanSnapshot first = Document("1．组织纪律督察。\n");
        PlanSnapshot other = Document("1．集中学习。\n2．组织纪律督察。\n3．组织纪律督察。\n");
        using PluginHost host = _desk.InWorkers();
        var driver = AnalysisDriver.Create(host.LoadAnalyzers(first, "mends").Analyzers);

        Assert.Equal(2, driver.Analyze(other).Findings.Length);
        Assert.Single(driver.Analyze(first).Findings);
        Assert.Single(driver.Analyze(first).Findings);
    }

    [Fact]
    public void What_a_plan_that_was_announced_would_do_to_the_plugin_does_not_befall_another()
    {
        _desk.Add("kills-itself");
        PlanSnapshot deadly = WorkerPlans.SampleWithLedger();
        PlanSnapshot harmless = Document("1．集中学习。\n");
        using PluginHost host = _desk.InWorkers();
        var driver = AnalysisDriver.Create(host.LoadAnalyzers(deadly, "kills-itself").Analyzers);

        Assert.Empty(driver.Analyze(harmless).Findings);
        Assert.Equal("PK0907", Assert.Single(driver.Analyze(deadly).Findings).Diagnostic.Id);
    }

    [Fact]
    public void A_plugin_that_is_refused_leaves_the_plan_that_was_sent_unread()
    {
        _desk.Add("throws-in-constructor");
        _desk.Add("good");
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        using PluginHost host = _desk.InWorkers();

        LoadedAnalyzers loaded = host.LoadAnalyzers(snapshot, "throws-in-constructor", "good");

        Assert.Equal("throws-in-constructor", Assert.Single(loaded.Refused).Id);
        Assert.All(AnalysisDriver.Create(loaded.Analyzers).Analyze(snapshot).Findings, finding => Assert.Equal("good", finding.Plugin.Id));
    }

    private static PlanSnapshot Document(string text) => PlanSnapshot.OfDocument(WorkerPlans.Build(text), WorkerPlans.AsOf);
}
