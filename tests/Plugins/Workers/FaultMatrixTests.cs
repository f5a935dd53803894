using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Plugins.Workers;
using PlanKit.Text;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>
/// Whatever a plugin does wrong: the host lives, the other rules find what they find without it, and one finding names plugin,
/// version, fault, item and remedy.
/// </summary>
public sealed class FaultMatrixTests : IDisposable
{
    private const int MegaByte = 1024 * 1024;

    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("throws-in-initialize", "PK0901", "at its start and was switched off: InvalidOperationException: No rules today.", "")]
    [InlineData("throws-in-action", "PK0901", "InvalidOperationException: No such quarter.", "2")]
    [InlineData("throws-unreadably", "PK0901", "UnreadableException: (Message: InvalidOperationException)", "2")]
    [InlineData("closes-console", "PK0901", "ArgumentNullException", "2")]
    [InlineData("broken-message", "PK0901", "FormatException", "2")]
    [InlineData("undeclared-finding", "PK0905", "UDF0002", "")]
    public void A_fault_that_can_be_caught_is_the_same_finding_in_process_and_in_a_worker(string id, string rule, string fault, string item)
    {
        _desk.Add(id);
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();

        AnalysisResult caughtHere = WorkerDesk.Check(here, WorkerPlans.Small, id);
        AnalysisResult caughtApart = WorkerDesk.Check(apart, WorkerPlans.Small, id);

        Assert.Equal(WorkerDesk.Lines(caughtHere), WorkerDesk.Lines(caughtApart));
        AssertNames(caughtApart, id, rule, fault, item);
    }

    [Theory]
    [InlineData("stack-overflow", "Stack overflow")]
    [InlineData("fails-fast", "No way on.")]
    [InlineData("throws-on-thread", "No one waits.")]
    [InlineData("throws-in-async-void", "No task.")]
    public void A_process_that_dies_leaves_its_last_words(string id, string words) => AssertEnds(id, "PK0907", words);

    [Fact]
    public void A_process_that_kills_itself_is_noticed() =>
        AssertEnds("kills-itself", "PK0907", OperatingSystem.IsWindows() ? "exit code -1" : "signal 9");

    [Fact]
    public void An_exit_with_code_0_is_no_answer()
    {
        _desk.Add("ends-process");
        using PluginHost host = _desk.InWorkers();

        AssertNames(WorkerDesk.Check(host, WorkerPlans.Small, "ends-process"), "ends-process", "PK0907", "exit code 0", "1");
    }

    [Theory]
    [InlineData("endless-loop")]
    [InlineData("deadlock")]
    [InlineData("catastrophic-regex")]
    public void A_check_that_never_ends_is_ended(string id) =>
        AssertEnds(id, "PK0902", "3600 seconds", time: new SignalledTime(Path.Combine(_desk.Fixtures.Root, id, "under-way")));

    [Fact]
    public void An_export_that_never_ends_is_ended_and_nothing_of_it_is_given_out()
    {
        string folder = _desk.Add("endless-export");
        using PluginHost host = _desk.InWorkers(time: new SignalledTime(Path.Combine(folder, "under-way")));
        var output = new MemoryStream();

        WorkerFailedException failed = Assert.Throws<WorkerFailedException>(() => Exports.Write(host.LoadExporter("endless").AsT0.Exporter, output));

        Assert.Equal("Plugin endless-export 1.0.0 was not done after 3600 seconds and was ended (it was at EndlessExporter).", failed.Text.English);
        Assert.Equal("插件 endless-export 1.0.0 超过 3600 秒没有完成，已被结束（当时在 EndlessExporter）。", failed.Text.Chinese);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void An_export_without_end_is_ended_before_it_fills_the_memory()
    {
        _desk.Add("endless-export");
        using PluginHost host = _desk.InWorkers(WorkerDesk.Ample with { Answer = 3 * MegaByte });
        var output = new MemoryStream();

        WorkerFailedException failed = Assert.Throws<WorkerFailedException>(() => Exports.Write(host.LoadExporter("flooding").AsT0.Exporter, output));

        Assert.Contains("endless-export 1.0.0 sent more than 3 MB as its answer", failed.Text.English, StringComparison.Ordinal);
        Assert.Contains("FloodingExporter", failed.Text.Chinese, StringComparison.Ordinal);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Memory_without_end_is_ended() =>
        AssertEnds("eats-native-memory", "PK0903", "200 MB", WorkerDesk.Ample with { Memory = 200 * MegaByte });

    [Fact]
    public void Managed_memory_without_end_is_ended_by_whoever_sees_it_first()
    {
        _desk.Add("eats-memory");
        using PluginHost host = _desk.InWorkers(WorkerDesk.Ample with { Memory = 200 * MegaByte }, endAfterCheck: true);

        Finding finding = Assert.Single(FindingsOf("eats-memory", WorkerDesk.Check(host, WorkerPlans.Small, "eats-memory")));

        Assert.True(finding.Diagnostic.Id is "PK0901" or "PK0903" or "PK0907", finding.Diagnostic.Id);
        AssertNames(finding, "eats-memory", "", "2");
    }

    [Fact]
    public void Memory_that_is_still_held_when_a_worker_ends_is_no_second_fault()
    {
        _desk.Add("eats-memory");
        var time = new RungTime();
        using PluginHost host = _desk.InWorkers(WorkerDesk.Ample with { Memory = 200 * MegaByte }, time);

        AssertNames(WorkerDesk.Check(host, WorkerPlans.Small, "eats-memory"), "eats-memory", "PK0901", "OutOfMemoryException", "2");
        time.Ring();
        host.Dispose();

        Assert.Empty(host.FaultsAtUnload.Select(fault => fault.Message.English));
    }

    [Fact]
    public void Output_without_end_is_ended() =>
        AssertEnds("floods-console", "PK0910", "100000", WorkerDesk.Ample with { ConsoleOutput = 100_000 });

    [Fact]
    public void What_is_written_into_the_pipe_is_no_answer() => AssertEnds("writes-to-pipe", "PK0908", "pipe");

    [Theory]
    [InlineData("unobserved-task", "InvalidOperationException: Nobody looks")]
    [InlineData("throws-in-finalizer", "Not tidy")]
    public void What_fails_in_the_background_is_a_finding(string id, string fault)
    {
        _desk.Add(id);
        using PluginHost host = _desk.InWorkers(endAfterCheck: true);

        AnalysisResult result = WorkerDesk.Check(host, WorkerPlans.Small, id);

        AssertNames(result, id, "PK0911", fault, "");
        LocalizableText message = FindingsOf(id, result).Single().Diagnostic.Message;
        Assert.EndsWith($"{fault[^3..]}.", message.English, StringComparison.Ordinal);
        Assert.EndsWith($"{fault[^3..]}。", message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thread-stays")]
    [InlineData("many-threads")]
    public void A_thread_that_stays_is_a_finding(string id)
    {
        _desk.Add(id);
        using PluginHost host = _desk.InWorkers(WorkerDesk.Ample with { End = TimeSpan.FromSeconds(2) }, endAfterCheck: true);

        AssertNames(WorkerDesk.Check(host, WorkerPlans.Small, id), id, "PK0911", "a thread that it left", "");
    }

    [Fact]
    public void What_comes_to_light_after_many_checks_is_told_when_the_host_ends()
    {
        _desk.Add("unobserved-task");
        PluginHost host = _desk.InWorkers();
        AnalysisResult result = WorkerDesk.Check(host, WorkerPlans.Small, "unobserved-task");

        host.Dispose();

        Assert.Empty(FindingsOf("unobserved-task", result));
        LocalizableText told = Assert.Single(host.FaultsAtUnload).Message;
        Assert.StartsWith("插件“unobserved-task” 1.0.0 不能用（", told.Chinese, StringComparison.Ordinal);
        Assert.StartsWith("The plugin \"unobserved-task\" 1.0.0 cannot be used (", told.English, StringComparison.Ordinal);
        Assert.Contains("Nobody looks。", told.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_thrown_when_the_plugin_is_disposed_of_is_told_when_the_host_ends()
    {
        _desk.Add("throws-in-dispose");
        PluginHost host = _desk.InWorkers();
        Exports.Write(host.LoadExporter("throws-in-dispose").AsT0.Exporter, new MemoryStream());

        host.Dispose();

        Assert.Contains("InvalidOperationException: Still busy", Assert.Single(host.FaultsAtUnload).Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changes-culture", "the culture", "区域设置")]
    [InlineData("changes-directory", "the current folder", "当前文件夹")]
    [InlineData("changes-environment", "the environment variable PLANKIT_HOME", "环境变量 PLANKIT_HOME")]
    [InlineData("silences-console", "the console", "控制台")]
    public void A_change_to_what_the_process_shares_is_a_finding_at_every_check_and_reaches_nobody(string id, string english, string chinese)
    {
        _desk.Add(id);
        var before = (Environment.CurrentDirectory, Environment.GetEnvironmentVariable("PLANKIT_HOME"), (-1).ToString(provider: null));
        using PluginHost host = _desk.InWorkers();

        for (int i = 0; i < 2; i++)
        {
            AnalysisResult result = WorkerDesk.Check(host, WorkerPlans.Small, id);
            AssertNames(result, id, "PK0912", english, "");
            Assert.Contains(chinese, FindingsOf(id, result).Single().Diagnostic.Message.Chinese, StringComparison.Ordinal);
        }

        Assert.Equal(before, (Environment.CurrentDirectory, Environment.GetEnvironmentVariable("PLANKIT_HOME"), (-1).ToString(provider: null)));
    }

    [Fact]
    public void Reflection_reaches_only_the_worker_s_own_copy_of_the_plan()
    {
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        string[] titles = [.. snapshot.Plan.AllItems.Select(item => item.Title)];
        _desk.Add("reaches-into-host");
        using PluginHost host = _desk.InWorkers();

        AnalysisResult result = WorkerDesk.Check(host, snapshot, "reaches-into-host");

        Assert.Equal(WorkerDesk.Lines(AnalysisDriver.Create(CoreAnalyzers.All).Analyze(snapshot)), WorkerDesk.Lines(result));
        Assert.Equal(titles, snapshot.Plan.AllItems.Select(item => item.Title));
    }

    [Fact]
    public void A_plugin_that_failed_gets_a_new_worker_for_the_next_plan()
    {
        _desk.Add("ends-process");
        using PluginHost host = _desk.InWorkers();
        LoadedAnalyzers loaded = host.LoadAnalyzers("ends-process");
        var driver = AnalysisDriver.Create(loaded.Analyzers);

        Assert.Single(driver.Analyze(WorkerPlans.Small).Findings);
        PlanSnapshot withoutItems = PlanSnapshot.OfDocument(WorkerPlans.Build(""), WorkerPlans.AsOf);
        Assert.Empty(driver.Analyze(withoutItems).Findings);
    }

    [Fact]
    public void A_worker_that_cannot_be_started_is_named()
    {
        _desk.Add("good");
        using PluginHost host = _desk.InWorkers(command: new WorkerCommand(Path.Combine(_desk.Fixtures.Root, "nowhere"), []));

        RefusedPlugin refused = Assert.Single(host.LoadAnalyzers("good").Refused);

        Assert.Contains("good 1.0.0", refused.Message.English, StringComparison.Ordinal);
        Assert.Equal(PluginFault.WorkerFailed, refused.State<Malfunctioned>().Fault);
    }

    private void AssertEnds(string id, string rule, string fault, WorkerLimits? limits = null, TimeProvider? time = null)
    {
        _desk.Add(id);
        using PluginHost host = _desk.InWorkers(limits, time);

        AssertNames(WorkerDesk.Check(host, WorkerPlans.SampleWithLedger(), id), id, rule, fault, "2");
    }

    internal static IEnumerable<Finding> FindingsOf(string plugin, AnalysisResult result) =>
        result.Findings.Where(finding => finding.Plugin.Id == plugin);

    internal static void AssertNames(AnalysisResult result, string plugin, string rule, string fault, string item)
    {
        Finding finding = Assert.Single(FindingsOf(plugin, result));
        Assert.Equal(rule, finding.Diagnostic.Id);
        AssertNames(finding, plugin, fault, item);
    }

    private static void AssertNames(Finding finding, string plugin, string fault, string item)
    {
        LocalizableText message = finding.Diagnostic.Message;
        Assert.Contains($"{plugin} 1.0.0", message.Chinese, StringComparison.Ordinal);
        Assert.Contains($"{plugin} 1.0.0", message.English, StringComparison.Ordinal);
        Assert.True(message.English.Contains(fault, StringComparison.Ordinal), message.English);
        AssertRemedyNames(plugin, finding.Diagnostic);
        if (item.Length > 0)
        {
            Assert.True(message.English.Contains($"item {item}", StringComparison.Ordinal), message.English);
            Assert.Matches($"第 ?{item} ?条|条目 {item}", message.Chinese);
        }

        if (item is "1" or "2")
        {
            Assert.NotNull(finding.Diagnostic.Location.Item);
        }
    }

    private static void AssertRemedyNames(string plugin, Diagnostic diagnostic)
    {
        Assert.NotEmpty(diagnostic.Remedy.Chinese);
        Assert.NotEmpty(diagnostic.Remedy.English);
        if (WorkerDiagnostics.All.Any(rule => rule.Id == diagnostic.Id))
        {
            Assert.EndsWith($"暂时不用它：plankit plugin disable {plugin}；不再要它：plankit plugin remove {plugin}。", diagnostic.Remedy.Chinese, StringComparison.Ordinal);
            Assert.EndsWith($"for now: plankit plugin disable {plugin}; for good: plankit plugin remove {plugin}.", diagnostic.Remedy.English, StringComparison.Ordinal);
        }
    }
}
