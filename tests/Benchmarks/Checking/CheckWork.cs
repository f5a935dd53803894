using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Benchmarks.Parsing;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Benchmarks.Checking;

/// <summary>Plans to check: texts of 15 items that differ from one another, all four quarters ticked, and every bundled rule.</summary>
internal sealed class CheckWork : IDisposable
{
    private const int Texts = 100;
    private const int Year = 2026;

    private readonly PluginHost _host;
    private readonly PlanProfile _profile;
    private readonly AnalysisDriver _driver;
    private readonly (string Text, ImmutableArray<LedgerEntry> Entries, LedgerHead Head)[] _plans;

    private CheckWork(PluginHost host, PlanProfile profile, ImmutableArray<RegisteredAnalyzer> analyzers)
    {
        _host = host;
        _profile = profile;
        _driver = AnalysisDriver.Create(analyzers);
        Analyzers = analyzers.Length;
        _plans = [.. Enumerable.Range(0, Texts).Select(Make)];
    }

    public int Analyzers { get; }

    public int Rules => _driver.Descriptors.Length;

    public double ItemsPerPlan => _plans.Average(plan => Parse(plan.Text).AllItems.Length);

    public double EntriesPerPlan => _plans.Average(plan => plan.Entries.Length);

    public double FindingsPerPlan => Enumerable.Range(0, Texts).Average(i => Check(i, timings: null).Findings.Length);

    /// <summary>Loads the bundled plugins.</summary>
    public static CheckWork Load(string plugins)
    {
        var host = new PluginHost(PluginCatalog.Read(new PluginRoot(plugins, PluginOrigin.Bundled)), PluginLoadMode.ForShortLivedHost, TimeProvider.System);
        LoadedAnalyzers loaded = host.LoadAnalyzers("gongxin");
        return loaded.Refused.IsEmpty
            ? new CheckWork(host, host.ReadProfile("gongxin").AsT0, [.. CoreAnalyzers.All, .. loaded.Analyzers])
            : throw new InvalidOperationException(loaded.Refused[0].Message.English);
    }

    /// <summary>Checks one plan, from its text to its findings.</summary>
    public AnalysisResult Check(int number, AnalysisTimings? timings)
    {
        (string text, ImmutableArray<LedgerEntry> entries, LedgerHead head) = _plans[number % Texts];
        return _driver.Analyze(PlanSnapshot.Create(Parse(text), entries, head, new DateOnly(Year + 1, 1, 5)), timings, CancellationToken.None);
    }

    /// <summary>Bytes that one check allocates.</summary>
    public long AllocatedPerPlan()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Texts; i++)
        {
            Check(i, timings: null);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Texts;
    }

    /// <summary>What the stages before the rules take, in microseconds a plan.</summary>
    public IEnumerable<(string Stage, double Microseconds)> Stages()
    {
        yield return ("read the text", Time(i => PlanSyntaxTree.Parse(SourceText.From(_plans[i].Text))));
        yield return ("read the text and build the plan", Time(i => Parse(_plans[i].Text)));
        Plan[] plans = [.. _plans.Select(plan => Parse(plan.Text))];
        PlanSnapshot Create(int i) => PlanSnapshot.Create(plans[i], _plans[i].Entries, _plans[i].Head, new DateOnly(Year + 1, 1, 5));
        yield return ("add the entries up", Time(i => Create(i).Progress));
        PlanSnapshot[] snapshots = [.. plans.Select((_, i) => Create(i))];

        // A snapshot adds them up when it is first asked: here, not within the rules.
        Array.ForEach(snapshots, snapshot => _ = snapshot.Progress);
        yield return ("run all rules and order what they find", Time(i => _driver.Analyze(snapshots[i])));
    }

    public void Dispose() => _host.Dispose();

    private static double Time(Func<int, object> stage)
    {
        const int Repeats = 20;
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < Texts * Repeats; i++)
        {
            GC.KeepAlive(stage(i % Texts));
        }

        return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / (Texts * Repeats);
    }

    private Plan Parse(string text) => PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(text)), new PlanHeader("测试局", Year), _profile);

    private (string Text, ImmutableArray<LedgerEntry> Entries, LedgerHead Head) Make(int number)
    {
        string text = PlanTexts.One().Replace("。由", string.Create(CultureInfo.InvariantCulture, $"（第{number + 1}号）。由"), StringComparison.Ordinal);
        Plan plan = Parse(text);
        var ledger = new LedgerBuilder(plan);
        foreach (PlanItem item in plan.AllItems)
        {
            ledger.Own(item.Address, "办公室");
            foreach (Quarter quarter in QuarterCalendar.All)
            {
                ledger.Tick(item.Address, quarter, note: "按计划完成", evidence: item.Number % 3 == 0 ? ["记录.pdf"] : []);
            }
        }

        return (text, ledger.Entries, ledger.Head);
    }
}
