using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Tests.Workers;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests;

/// <summary>Plugins that state rules in a file: without code, or beside it.</summary>
public sealed class NoCodePluginTests : IDisposable
{
    private const string RuleBesideCode = """
        rules:
          - id: GD0002
            kind: owner
            title: { zh: 没有责任部门, en: No owner }
            severity: warning
            message: { zh: "第{item}条没有责任部门。", en: "Nobody answers for item {item}." }
        """;

    private static readonly WorkerCommand NoWorker = new("there-is-no-such-program", []);

    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Its_rules_run_and_no_worker_is_started()
    {
        _desk.Add("no-code");
        using PluginHost host = _desk.InWorkers(command: NoWorker);
        host.StartWorkers(PlanProfile.Empty, "no-code");

        Finding[] findings = [.. WorkerDesk.Check(host, WorkerPlans.SampleWithLedger(), "no-code").Findings.Where(finding => finding.Plugin.Id == "no-code")];

        Assert.Contains(findings, finding => finding.Diagnostic.Id == "NC1001" && finding.Severity == DiagnosticSeverity.Warning);
        Assert.Contains(findings, finding => finding.Diagnostic.Id == "NC1002");
        Assert.All(findings, finding => Assert.Equal(new PluginIdentity("no-code", "1.0.0"), finding.Plugin));
        Assert.Equal("《测试规则》第二条 (to be confirmed)", findings.First(finding => finding.Diagnostic.Id == "NC1001").Diagnostic.Descriptor.Basis!.Citation.English);
        Assert.Empty(host.LoadFixProviders("no-code"));
        Assert.Throws<InvalidOperationException>(() => host.Load("no-code"));
    }

    [Fact]
    public void It_needs_no_compiled_code_in_a_program_that_loads_none()
    {
        _desk.Add("no-code");
        using var host = new PluginHost(
            _desk.Fixtures.ReadCatalog(),
            PluginLoadMode.ForShortLivedHost,
            new FixedTime(),
            new PluginWorkers(NoWorker, WorkerDesk.Ample, TimeProvider.System),
            new CompiledPlugins());

        LoadedAnalyzers loaded = host.LoadAnalyzers("no-code");

        Assert.Empty(loaded.Refused);
        Assert.Equal(["NC1001", "NC1002"], loaded.Analyzers.Select(analyzer => analyzer.Name));
    }

    [Fact]
    public void Its_findings_stand_among_those_of_the_others_by_place_and_id()
    {
        _desk.Add("no-code");
        _desk.Add("good");
        using PluginHost host = _desk.InProcess();
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();

        string[] lines = WorkerDesk.Lines(WorkerDesk.Check(host, snapshot, "no-code", "good"));

        Assert.Equal(lines, WorkerDesk.Lines(WorkerDesk.Check(host, snapshot, "good", "no-code")));
        Finding[] ofOneItem = [.. WorkerDesk.Check(host, snapshot, "good", "no-code").Findings
            .Where(finding => finding.Diagnostic.Location is TextLocation { Item: { } item } && item == snapshot.Plan.AllItems[0].Id)];
        Assert.Equal(ofOneItem.Select(finding => finding.Diagnostic.Id).Order(StringComparer.Ordinal), ofOneItem.Select(finding => finding.Diagnostic.Id));
    }

    [Fact]
    public void A_byte_of_its_rules_that_changed_after_they_were_trusted_is_refused()
    {
        string folder = _desk.Add("no-code");
        using PluginHost host = _desk.InProcess();
        File.AppendAllText(Path.Combine(folder, "rules.yaml"), "\n");

        FileChange change = Assert.Single(Assert.Single(host.LoadAnalyzers("no-code").Refused).State<Changed>().Changes);

        Assert.Equal("rules.yaml", change.Path);
    }

    [Fact]
    public void A_rules_file_that_is_not_there_is_named()
    {
        string folder = _desk.Add("no-code");
        File.Delete(Path.Combine(folder, "rules.yaml"));

        Assert.Contains("“rules.yaml”不在插件的文件夹里", _desk.Fixtures.ReadCatalog().StateOf<Malformed>("no-code").Explanation.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_with_faults_are_refused_before_anybody_trusts_them_and_in_lists()
    {
        string folder = _desk.Add("no-code");
        string rules = Path.Combine(folder, "rules.yaml");
        File.WriteAllText(rules, File.ReadAllText(rules).Replace("kind: owner", "kind: owners", StringComparison.Ordinal));

        Assert.Contains("rules.kind", PluginInspection.Inspect(folder).AsT1.Explanation.English, StringComparison.Ordinal);
        LockAsItIs(folder);
        Assert.Contains("rules.kind", Assert.Single(_desk.Fixtures.CreateHost().LoadAnalyzers("no-code").Refused).State<Malformed>().Explanation.Chinese, StringComparison.Ordinal);
        Assert.Contains("rules.kind", _desk.Fixtures.ReadCatalog().WithFilesCompared().StateOf<Malformed>("no-code").Explanation.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rules_beside_code_run_in_the_host_and_the_code_in_its_worker(bool inWorkers)
    {
        AddBesideCode(["GD0001", "GD0002"]);
        using PluginHost host = inWorkers ? _desk.InWorkers() : _desk.InProcess();

        LoadedAnalyzers loaded = host.LoadAnalyzers("both");

        Assert.Empty(loaded.Refused.Select(refused => refused.Message.English));
        Assert.Equal(["GD0002", inWorkers ? "both" : "GoodAnalyzer"], loaded.Analyzers.Select(analyzer => analyzer.Name));
        Finding[] findings = [.. AnalysisDriver.Create(loaded.Analyzers).Analyze(WorkerPlans.SampleWithLedger()).Findings];
        Assert.Equal("GD0001", findings[0].Diagnostic.Id);
        Assert.Contains(findings, finding => finding.Diagnostic.Id == "GD0002");
        Assert.All(findings, finding => Assert.Equal("both", finding.Plugin.Id));
        Assert.True(host.LoadExporter("good").IsT0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_that_is_neither_in_the_file_nor_in_the_code_is_named(bool inWorkers)
    {
        AddBesideCode(["GD0001", "GD0002", "GD0003"]);
        using PluginHost host = inWorkers ? _desk.InWorkers() : _desk.InProcess();

        Malfunctioned state = Assert.Single(host.LoadAnalyzers("both").Refused).State<Malfunctioned>();

        Assert.Equal(PluginFault.MissingPart, state.Fault);
        Assert.StartsWith("provides.rules in plugin.json lists the rule GD0003, which is neither in rules.yaml nor in PlanKit.TestPlugins.Good.dll.", state.Problem.English, StringComparison.Ordinal);
        Assert.StartsWith("plugin.json 的 provides.rules 中有规则 GD0003，rules.yaml 和 PlanKit.TestPlugins.Good.dll 里却都没有。", state.Problem.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_that_is_in_the_file_and_in_the_code_is_named(bool inWorkers)
    {
        AddBesideCode(["GD0001"], RuleBesideCode.Replace("GD0002", "GD0001", StringComparison.Ordinal));
        using PluginHost host = inWorkers ? _desk.InWorkers() : _desk.InProcess();

        Malfunctioned state = Assert.Single(host.LoadAnalyzers("both").Refused).State<Malfunctioned>();

        Assert.Equal(PluginFault.RepeatedRule, state.Fault);
        Assert.Equal("The rule GD0001 is in rules.yaml and in PlanKit.TestPlugins.Good.dll. Give it another id in one of them.", state.Problem.English);
        Assert.Equal("规则 GD0001 在 rules.yaml 里有，在 PlanKit.TestPlugins.Good.dll 里也有。请在其中一处换一个编号。", state.Problem.Chinese);
    }

    [Fact]
    public void Rules_beside_code_that_is_broken_do_not_run_either_so_that_nobody_takes_silence_for_approval()
    {
        string folder = AddBesideCode(["GD0001", "GD0002"]);
        File.WriteAllText(Path.Combine(folder, "PlanKit.TestPlugins.Good.dll"), "");
        _desk.Fixtures.Trust(folder);
        using PluginHost host = _desk.InProcess();

        LoadedAnalyzers loaded = host.LoadAnalyzers("both");

        Assert.Empty(loaded.Analyzers);
        Assert.Equal(PluginFault.CorruptAssembly, Assert.Single(loaded.Refused).State<Malfunctioned>().Fault);
    }

    private string AddBesideCode(string[] listed, string rules = RuleBesideCode)
    {
        string folder = PluginFixtures.Copy(Path.Combine(PluginFixtures.BuiltRoot, "good"), Path.Combine(_desk.Fixtures.Root, "both"));
        File.WriteAllText(Path.Combine(folder, PluginManifest.FileName), PluginFixtures.ManifestOf(
            "both",
            more: """ "rulePrefix": "GD", "rules": "rules.yaml",""",
            provides: $$"""
                "rules": [{{string.Join(", ", listed.Select(id => $"\"{id}\""))}}],
                "exporters": [ { "name": "good", "title": { "zh": "测试", "en": "Test" }, "extension": ".txt" } ]
                """));
        File.WriteAllText(Path.Combine(folder, "rules.yaml"), rules);
        _desk.Fixtures.Trust(folder);
        return folder;
    }

    // Nobody can trust rules with faults by any command; somebody may have written the lock by hand.
    private void LockAsItIs(string folder)
    {
        var files = Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), file => Digest.Of(File.ReadAllBytes(file)), StringComparer.Ordinal);
        PluginLockFile.Write(_desk.Fixtures.Root, PluginLockFile.Read(_desk.Fixtures.Root).AsT0.With(
            new LockedPlugin("no-code", "1.0.0", System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, files))));
    }
}
