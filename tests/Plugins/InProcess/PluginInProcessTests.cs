using System.Globalization;
using System.Runtime.CompilerServices;
using PlanKit.Analysis;
using PlanKit.Plugins.Tests.Workers;
using PlanKit.Plugins.Unloading;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.InProcess;

/// <summary>Plugins that their owner lets into this process: what can be caught here is the same finding as in a worker, and reaches nobody else.</summary>
[Collection(nameof(AloneInProcess))]
public sealed class PluginInProcessTests : IDisposable
{
    // Whatever is to run in a worker fails here.
    private static readonly WorkerCommand NoWorker = new("no-such-program-of-plankit", []);

    private readonly WorkerDesk _desk = new();
    private readonly TextWriter _console = Console.Out;

    // Whoever runs the tests may have no console, which nobody could silence.
    public PluginInProcessTests() => Console.SetOut(new StringWriter());

    public void Dispose()
    {
        Console.SetOut(_console);
        _desk.Dispose();
    }

    [Theory]
    [InlineData("throws-in-initialize", "PK0901", "at its start and was switched off: InvalidOperationException: No rules today.", "")]
    [InlineData("throws-in-action", "PK0901", "InvalidOperationException: No such quarter.", "2")]
    [InlineData("throws-unreadably", "PK0901", "UnreadableException: (Message: InvalidOperationException)", "2")]
    [InlineData("broken-message", "PK0901", "FormatException", "2")]
    [InlineData("undeclared-finding", "PK0905", "UDF0002", "")]
    [InlineData("unobserved-task", "PK0911", "InvalidOperationException: Nobody looks.", "")]
    [InlineData("changes-culture", "PK0912", "the culture", "")]
    [InlineData("changes-directory", "PK0912", "the current folder", "")]
    [InlineData("changes-environment", "PK0912", "the environment variable PLANKIT_HOME", "")]
    [InlineData("silences-console", "PK0912", "the console", "")]
    public void A_fault_is_the_same_finding_as_in_a_worker_and_reaches_nobody(string id, string rule, string fault, string item)
    {
        _desk.AddInProcess(id);
        string[] before = Surroundings();
        TextWriter console = Console.Out;
        using PluginHost here = Open();

        AnalysisResult caughtHere = WorkerDesk.Check(here, WorkerPlans.Small, id);

        Assert.Equal(before, Surroundings());
        Assert.Same(console, Console.Out);
        FaultMatrixTests.AssertNames(caughtHere, id, rule, fault, item);
        Assert.True(_desk.Trust(id, inProcess: false));
        using PluginHost apart = _desk.InWorkers(endAfterCheck: true);
        Assert.Equal(WorkerDesk.Lines(WorkerDesk.Check(apart, WorkerPlans.Small, id)), WorkerDesk.Lines(caughtHere));
    }

    [Theory]
    [InlineData("throws-on-thread", "InvalidOperationException: No one waits.")]
    [InlineData("throws-in-async-void", "InvalidOperationException: No task.")]
    [InlineData("throws-in-finalizer", "InvalidOperationException: Not tidy.")]
    public void What_nobody_catches_ends_no_process_and_is_a_finding(string id, string fault)
    {
        _desk.AddInProcess(id);
        using PluginHost host = Open();

        FaultMatrixTests.AssertNames(WorkerDesk.Check(host, WorkerPlans.Small, id), id, "PK0911", fault, "");
    }

    [Fact]
    public void What_comes_to_light_after_many_checks_is_told_when_the_host_ends_of_whom_it_was()
    {
        _desk.AddInProcess("throws-on-thread");
        _desk.AddInProcess("unobserved-task");
        PluginHost host = _desk.InWorkers(command: NoWorker);
        AnalysisResult result = WorkerDesk.Check(host, WorkerPlans.Small, "throws-on-thread", "unobserved-task");

        host.Dispose();

        Assert.Empty(FaultMatrixTests.FindingsOf("throws-on-thread", result));
        Assert.Equal(2, host.FaultsAtUnload.Length);
        Assert.Contains("No one waits", Assert.Single(host.FaultsAtUnload, fault => fault.Id == "throws-on-thread").Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("Nobody looks", Assert.Single(host.FaultsAtUnload, fault => fault.Id == "unobserved-task").Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throws-unreadably")]
    [InlineData("unobserved-task")]
    [InlineData("throws-on-thread")]
    [InlineData("throws-in-finalizer")]
    [InlineData("changes-culture")]
    [InlineData("changes-directory")]
    [InlineData("changes-environment")]
    [InlineData("silences-console")]
    public void Others_find_the_same_beside_it(string id)
    {
        _desk.AddInProcess("good");
        _desk.AddInProcess(id);
        using PluginHost alone = Open();
        using PluginHost beside = Open();
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();

        string[] without = WorkerDesk.Lines(WorkerDesk.Check(alone, snapshot, "good"));
        AnalysisResult all = WorkerDesk.Check(beside, snapshot, id, "good");

        Assert.Contains(without, line => line.Contains("good 1.0.0", StringComparison.Ordinal));
        Assert.Equal(without, WorkerDesk.Lines(new AnalysisResult([.. all.Findings.Where(finding => finding.Plugin.Id != id)])));
    }

    [Theory]
    [InlineData("good")]
    [InlineData("throws-on-thread")]
    public void It_is_gone_when_the_host_that_lives_on_has_let_go_of_it(string id)
    {
        _desk.AddInProcess(id);

        Assert.True(UnloadWatch.AwaitEnd(CheckOnce(id)));
    }

    // A method of its own: what it has on its stack would hold the plugin.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference CheckOnce(string id)
    {
        using var host = new PluginHost(
            _desk.Fixtures.ReadCatalog(), PluginLoadMode.ForLongLivedHost, new FixedTime(), new PluginWorkers(NoWorker, WorkerDesk.Ample, TimeProvider.System));
        WorkerDesk.Check(host, WorkerPlans.Small, id);
        WeakReference context = host.ContextOf(id);
        Assert.True(context.IsAlive);
        return context;
    }

    private PluginHost Open() => _desk.InWorkers(command: NoWorker, endAfterCheck: true);

    private static string[] Surroundings() =>
    [
        Environment.CurrentDirectory,
        Environment.GetEnvironmentVariable("PLANKIT_HOME") ?? "",
        (-1).ToString(provider: null),
        CultureInfo.DefaultThreadCurrentCulture?.Name ?? "",
    ];
}
