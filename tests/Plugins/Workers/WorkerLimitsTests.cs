using System.Globalization;
using System.Text;
using PlanKit.Analysis;
using PlanKit.Model;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>A profile says what plugins in workers may take.</summary>
public sealed class WorkerLimitsTests : IDisposable
{
    private const long MegaByte = 1024 * 1024;

    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_profile_sets_each_limit()
    {
        PlanProfile profile = Read("limits: { start: 30, checks: 60, export: 120, memory: 256, findings: 50 }").AsT0;

        WorkerLimits limits = WorkerLimits.Default.With(profile);

        Assert.Equal((30, 60, 120), (limits.Start.TotalSeconds, limits.Checks.TotalSeconds, limits.Export.TotalSeconds));
        Assert.Equal((256L * 1024 * 1024, 50), (limits.Memory, limits.Findings));
    }

    [Fact]
    public void What_a_profile_does_not_name_stays() =>
        Assert.Equal(WorkerLimits.Default with { Checks = TimeSpan.FromSeconds(60) }, WorkerLimits.Default.With(Read("limits: { checks: 60 }").AsT0));

    [Theory]
    [InlineData("start", 1, 600)]
    [InlineData("checks", 1, 3600)]
    [InlineData("export", 1, 3600)]
    [InlineData("memory", 128, 65_536)]
    [InlineData("findings", 1, 10_000)]
    public void A_value_out_of_bounds_is_named_with_its_line_and_the_bounds(string name, int minimum, int maximum)
    {
        foreach (string value in new[] { $"{minimum - 1}", $"{maximum + 1}", "-1", "ten", "1.5", "99999999999" })
        {
            FileFault fault = Assert.Single(Read($"unit: x\nlimits:\n  {name}: {value}\n").AsT1.Faults);

            Assert.Equal(3, fault.Line);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum}"), fault.Message.English, StringComparison.Ordinal);
        }

        Assert.True(Read($"limits: {{ {name}: {minimum} }}").IsT0);
        Assert.True(Read($"limits: {{ {name}: {maximum} }}").IsT0);
    }

    [Fact]
    public void A_limit_that_there_is_not_is_a_fault() =>
        Assert.Contains("start, checks, export, memory, findings", Assert.Single(Read("limits: { speed: 1 }").AsT1.Faults).Message.English, StringComparison.Ordinal);

    [Theory]
    [InlineData(10_000)]
    [InlineData(50)]
    public void However_many_findings_are_cut_one_finding_says_so_and_what_went_wrong_besides_is_told(int limit)
    {
        _desk.Add("many-findings");
        using PluginHost host = _desk.InWorkers(WorkerDesk.Ample with { Findings = limit });

        Finding[] found = [.. WorkerDesk.Check(host, WorkerPlans.SampleWithLedger(), "many-findings").Findings.Where(finding => finding.Plugin.Id == "many-findings")];

        Finding cut = Assert.Single(found, finding => finding.Diagnostic.Id == "PK0904");
        Assert.StartsWith("Plugin many-findings 1.0.0 (all analyzers) reported ", cut.Diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Contains("12000", cut.Diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Contains(limit.ToString(CultureInfo.InvariantCulture), cut.Diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Contains("Besides.", Assert.Single(found, finding => finding.Diagnostic.Id == "PK0901").Diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Equal(limit, found.Length - 2);
    }

    [Fact]
    public void Findings_beyond_the_limit_are_cut_and_said_to_be()
    {
        _desk.Add("excel");
        _desk.Add("gongxin");
        using PluginHost host = _desk.InWorkers();
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger(host.ReadProfile("gongxin").AsT0);
        AnalysisResult Find(PlanProfile profile) => AnalysisDriver.Create(host.LoadAnalyzers(profile, "gongxin").Analyzers).Analyze(snapshot);

        int all = Find(PlanProfile.Empty).Findings.Count(finding => finding.Plugin.Id == "gongxin");
        Finding[] kept = [.. Find(Read("limits: { findings: 1 }").AsT0).Findings.Where(finding => finding.Plugin.Id == "gongxin")];

        Assert.True(all > 1);
        Assert.Equal(2, kept.Length);
        string message = Assert.Single(kept, finding => finding.Diagnostic.Id == "PK0904").Diagnostic.Message.English;
        Assert.Contains($"{all} findings; only the first 1", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_may_take_as_long_as_the_profile_says()
    {
        var time = new LookedAtTime(Path.Combine(_desk.Add("endless-loop"), "under-way"));
        using PluginHost host = _desk.InWorkers(time: time);

        AssertNames(Check(host, "limits: { checks: 1 }", "endless-loop"), "PK0902", "was not done after 1 second");

        AssertIsMuchLessThanTheDeskAllows(time.Passed);
    }

    [Fact]
    public void A_start_may_take_as_long_as_the_profile_says()
    {
        var time = new LookedAtTime(Path.Combine(_desk.Add("never-ready"), "under-way"));
        using PluginHost host = _desk.InWorkers(time: time);

        RefusedPlugin refused = Assert.Single(host.LoadAnalyzers(Read("limits: { start: 2 }").AsT0, "never-ready").Refused);

        Assert.Contains("was not done after 2 seconds", refused.Message.English, StringComparison.Ordinal);
        AssertIsMuchLessThanTheDeskAllows(time.Passed);
    }

    [Fact]
    public void An_export_may_take_as_long_as_the_profile_says()
    {
        var time = new LookedAtTime(Path.Combine(_desk.Add("endless-export"), "under-way"));
        using PluginHost host = _desk.InWorkers(time: time);
        RegisteredExporter endless = host.LoadExporter("endless", Read("limits: { export: 3 }").AsT0).AsT0;

        WorkerFailedException failed = Assert.Throws<WorkerFailedException>(() => Exports.Write(endless.Exporter, Stream.Null));

        Assert.Contains("was not done after 3 seconds", failed.Text.English, StringComparison.Ordinal);
        AssertIsMuchLessThanTheDeskAllows(time.Passed);
    }

    [Fact]
    public void A_plugin_may_take_as_much_memory_as_the_profile_says()
    {
        _desk.Add("eats-native-memory");
        using PluginHost host = _desk.InWorkers(WorkerDesk.Ample with { Memory = 512 * MegaByte });

        AssertNames(Check(host, "limits: { memory: 128 }", "eats-native-memory"), "PK0903", "128 MB");
    }

    // It allows an hour, and the watch looks once or twice before it ends a worker.
    private static void AssertIsMuchLessThanTheDeskAllows(TimeSpan passed) => Assert.InRange(passed, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));

    private static AnalysisResult Check(PluginHost host, string profile, string plugin)
    {
        LoadedAnalyzers loaded = host.LoadAnalyzers(Read(profile).AsT0, plugin);
        Assert.Empty(loaded.Refused.Select(refused => refused.Message.English));
        return AnalysisDriver.Create(loaded.Analyzers).Analyze(WorkerPlans.Small);
    }

    private static void AssertNames(AnalysisResult result, string rule, string limit)
    {
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(rule, finding.Diagnostic.Id);
        Assert.Contains(limit, finding.Diagnostic.Message.English, StringComparison.Ordinal);
    }

    private static OneOf.OneOf<PlanProfile, Malformed> Read(string yaml) =>
        ProfileFile.Read("profile.yaml", Encoding.UTF8.GetBytes(yaml), _ => null);
}
