using System.Collections.Immutable;
using System.Text;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Fixes;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Workers;
using PlanKit.Text;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>A plugin finds and exports in a worker what it finds and exports in process.</summary>
public sealed class WorkerRoundTripTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_plugin_in_a_worker_gets_the_service_of_the_plugin_that_it_requires()
    {
        _desk.Add("writer");
        _desk.Add("writer-user");
        using PluginHost host = _desk.InWorkers();

        Assert.Equal("written by another plugin", Exports.TextOf(host.LoadExporter("writer-user").AsT0.Exporter));
        Assert.Contains("WU0001", Assert.Single(WorkerDesk.Lines(new AnalysisResult(
            [.. WorkerDesk.Check(host, WorkerPlans.Small, "writer-user").Findings.Where(finding => finding.Plugin.Id == "writer-user")]))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_plugin_whose_files_changed_is_not_loaded_in_a_worker_either()
    {
        string writer = _desk.Add("writer");
        _desk.Add("writer-user");
        File.AppendAllText(Path.Combine(writer, "PlanKit.TestPlugins.Writer.dll"), "x");
        using PluginHost host = _desk.InWorkers();

        WorkerFailedException failed = Assert.Throws<WorkerFailedException>(() => Exports.Write(host.LoadExporter("writer-user").AsT0.Exporter, new MemoryStream()));

        Assert.Contains("PlanKit.TestPlugins.Writer.dll", failed.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_that_changed_since_its_worker_ended_gets_no_other()
    {
        string folder = _desk.Add("fails-fast");
        using PluginHost host = _desk.InWorkers();
        var driver = AnalysisDriver.Create(host.LoadAnalyzers("fails-fast").Analyzers);
        Assert.Single(driver.Analyze(WorkerPlans.Small).Findings, finding => finding.Diagnostic.Id == "PK0907");
        string code = Assert.Single(Directory.GetFiles(folder, "*.dll"));
        File.AppendAllText(code, "x");

        Finding refused = Assert.Single(driver.Analyze(WorkerPlans.Small).Findings);

        Assert.Equal("PK0906", refused.Diagnostic.Id);
        Assert.EndsWith("Its rules did not run.", refused.Diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(code), refused.Diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_that_changed_gets_no_worker_within_other_limits_either()
    {
        string folder = _desk.Add("greeting-one");
        using PluginHost host = _desk.InWorkers();
        Assert.Empty(host.LoadAnalyzers(PlanProfile.Empty, "greeting-one").Refused);
        string code = Path.Combine(folder, "PlanKit.TestPlugins.GreetingOne.dll");
        File.AppendAllText(code, "x");
        PlanProfile other = new() { Limits = PlanProfile.Empty.Limits.Add("findings", "7") };

        RefusedPlugin refused = Assert.Single(host.LoadAnalyzers(other, "greeting-one").Refused);

        Assert.Equal(Path.GetFileName(code), Assert.Single(Assert.IsType<Changed>(refused.State).Changes).Path);
    }

    [Fact]
    public void A_rule_comes_back_with_all_that_it_says_of_itself()
    {
        var rule = new DiagnosticDescriptor
        {
            Id = "AB0001",
            Title = new("题", "title"),
            MessageFormat = new("文{0}", "message {0}"),
            Remedy = new("改", "remedy"),
            RemedyFormat = new("改{0}", "remedy {0}"),
            Category = "study",
            DefaultSeverity = DiagnosticSeverity.Warning,
            IsEnabledByDefault = false,
            Description = new("述", "description"),
            Basis = new Basis("《条例》", "第三条", IsConfirmed: true),
            Parameters = [new WholeNumberParameter { Name = "days", Meaning = new("天数", "days"), Unit = new("天", "days"), Default = 3, Minimum = 1, Maximum = 9 }],
        };

        DiagnosticDescriptor carried = DescriptorSerializer.Read(new PayloadReader(PayloadWriter.Write(payload => DescriptorSerializer.Write(payload, rule))));

        Assert.Equal(Describe(rule), Describe(carried));
    }

    [Fact]
    public void A_fix_comes_back_with_all_that_it_changes()
    {
        var fix = new PlanFix
        {
            Title = new("改号", "Renumber"),
            EquivalenceKey = "renumber",
            NeedsConsent = true,
            Edits = [new TextEdit(new TextSpan(1, 2), "二"), new TextEdit(new TextSpan(5, 0), "三")],
            Entries = [WorkerPlans.SampleWithLedger().Entries[0].Fact],
            Settings = ImmutableDictionary<string, string?>.Empty.Add("PK0102", "none").Add("PK0104.days", null),
        };

        byte[] payload = PayloadWriter.Write(writer => writer.WriteEach<PlanFix>([fix], FixSerializer.Write));
        PlanFix carried = Assert.Single(FixSerializer.Read(new PayloadReader(payload), textLength: 5));

        Assert.Equal((fix.Title, fix.EquivalenceKey, fix.NeedsConsent), (carried.Title, carried.EquivalenceKey, carried.NeedsConsent));
        Assert.Equal(fix.Edits, carried.Edits);
        Assert.Equal(fix.Entries.Select(LedgerFactSerializer.Write), carried.Entries.Select(LedgerFactSerializer.Write));
        Assert.Equal(fix.Settings, carried.Settings);
        Assert.Throws<InvalidDataException>(() => FixSerializer.Read(new PayloadReader(payload), textLength: 4));
    }

    [Fact]
    public void A_plugin_s_native_library_and_its_words_for_another_language_are_there_in_a_worker_too()
    {
        _desk.Add("brings-its-own");
        using PluginHost host = _desk.InWorkers();

        Assert.StartsWith("版本, version: 3.", Exports.TextOf(host.LoadExporter("brings-its-own").AsT0.Exporter), StringComparison.Ordinal);
    }

    [Fact]
    public void The_unit_s_plugin_finds_the_same_in_plans_with_and_without_a_ledger()
    {
        _desk.Add("excel");
        _desk.Add("gongxin");
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();
        PlanProfile profile = here.ReadProfile("gongxin").AsT0;

        foreach (PlanSnapshot snapshot in new[]
        {
            WorkerPlans.SampleWithLedger(profile),
            WorkerPlans.SampleWithLedger(),
            PlanSnapshot.OfDocument(WorkerPlans.Build(WorkerPlans.SampleText, profile: profile), WorkerPlans.AsOf),
            WorkerPlans.Small,
        })
        {
            Assert.Equal(
                WorkerDesk.Lines(WorkerDesk.Check(here, snapshot, "gongxin")),
                WorkerDesk.Lines(WorkerDesk.Check(apart, snapshot, "gongxin")));
        }

        Assert.Contains(WorkerDesk.Check(apart, WorkerPlans.SampleWithLedger(profile), "gongxin").Findings, finding => finding.Plugin.Id == "gongxin");
    }

    [Fact]
    public void Rules_come_out_as_they_are()
    {
        _desk.Add("excel");
        _desk.Add("gongxin");
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();

        string[] known = [.. RulesOf(here).Select(Describe)];

        Assert.NotEmpty(known);
        Assert.Equal(known, RulesOf(apart).Where(rule => rule.Id.StartsWith("GX", StringComparison.Ordinal)).Select(Describe));
    }

    [Fact]
    public void An_export_is_the_same_bytes()
    {
        _desk.Add("greeting-one");
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();

        Assert.Equal("greeting 1", Exports.TextOf(here.LoadExporter("greeting-one").AsT0.Exporter));
        Assert.Equal("greeting 1", Exports.TextOf(apart.LoadExporter("greeting-one").AsT0.Exporter));
    }

    [Fact]
    public void An_export_of_which_only_a_part_came_is_none_whatever_the_exit_code_says()
    {
        _desk.Add("ends-process");
        using PluginHost apart = _desk.InWorkers();
        IPlanExporter exporter = apart.LoadExporter("ending").AsT0.Exporter;

        WorkerFailedException failed = Assert.Throws<WorkerFailedException>(() => Exports.TextOf(exporter));

        Assert.Contains("ends-process 1.0.0 ended before it was done: exit code 0", failed.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_export_whose_plugin_is_not_asked_any_more_no_rules_are_spoken()
    {
        string folder = _desk.Add("ends-process");
        using PluginHost apart = _desk.InWorkers();
        IPlanExporter exporter = apart.LoadExporter("ending").AsT0.Exporter;
        Assert.Throws<WorkerFailedException>(() => Exports.TextOf(exporter));
        File.WriteAllText(Path.Combine(folder, "more.txt"), "");

        WorkerFailedException failed = Assert.Throws<WorkerFailedException>(() => Exports.TextOf(exporter));

        Assert.Contains("more.txt", failed.Text.English, StringComparison.Ordinal);
        Assert.DoesNotContain("rules did not run", failed.Text.English, StringComparison.Ordinal);
        Assert.DoesNotContain("规则没有运行", failed.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_is_asked_for_with_all_that_was_found()
    {
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        AnalysisResult found = AnalysisDriver.Create(CoreAnalyzers.All).Analyze(snapshot);
        var request = new ExportRequest(snapshot, found, Language.English, new DateTimeOffset(2026, 5, 4, 9, 30, 1, TimeSpan.FromHours(8)));

        ExportRequest carried = ExportSerializer.Read(new PayloadReader(PayloadWriter.Write(payload => ExportSerializer.Write(payload, request))));

        Assert.Contains(found.Findings, finding => finding.IsWaived);
        Assert.Equal(WorkerDesk.Lines(found), WorkerDesk.Lines(carried.Analysis));
        Assert.Equal((request.Language, request.ExportedAt), (carried.Language, carried.ExportedAt));
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("\udc00x")]
    [InlineData("\0\u2028<&\"\\")]
    public void Any_message_comes_out_readable(string message)
    {
        var finding = Diagnostic.Create(CoreAnalyzers.All[0].Analyzer.SupportedDiagnostics[0], Location.None, message, message, message, message, message);

        Diagnostic carried = FindingSerializer.Read(
            new PayloadReader(PayloadWriter.Write(payload => FindingSerializer.Write(payload, finding))),
            WorkerPlans.Small,
            _ => finding.Descriptor);

        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(finding.Message.English)), carried.Message.English);
    }

    [Fact]
    public void Every_place_comes_back_as_it_was()
    {
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        (PlanItem item, LedgerEntry entry) = (snapshot.Plan.AllItems[1], snapshot.Entries[0]);
        Location[] places =
        [
            Location.None,
            Location.Of(new TextSpan(1, 2)),
            Location.Of(item.Span, item),
            Location.Of(item, Quarter.Q3),
            Location.Of(entry),
            Location.Of(entry, Quarter.Q2),
            Location.Of(entry, item),
            Location.Of(entry, item, Quarter.Q4),
            new WorkbookLocation("总表", "B7"),
        ];
        DiagnosticDescriptor rule = CoreAnalyzers.All[0].Analyzer.SupportedDiagnostics[0];
        var finding = Diagnostic.Create(rule, places[0], [.. places], [KeyValuePair.Create("b", "1"), KeyValuePair.Create("a", "2")], [1, 2, 3, 4, 5]);

        Diagnostic carried = FindingSerializer.Read(
            new PayloadReader(PayloadWriter.Write(payload => FindingSerializer.Write(payload, finding))), snapshot, _ => rule);

        Assert.Equal(places, carried.AdditionalLocations);
        Assert.Equal(finding.Properties, carried.Properties);
    }

    [Fact]
    public void A_finding_of_a_rule_that_nobody_declared_is_no_finding()
    {
        var finding = Diagnostic.Create(CoreAnalyzers.All[0].Analyzer.SupportedDiagnostics[0], Location.None, 1, 2, 3, 4, 5);

        Assert.Throws<InvalidDataException>(() => FindingSerializer.Read(
            new PayloadReader(PayloadWriter.Write(payload => FindingSerializer.Write(payload, finding))),
            WorkerPlans.Small,
            _ => null));
    }

    private static ImmutableArray<DiagnosticDescriptor> RulesOf(PluginHost host) =>
    [
        .. host.LoadAnalyzers("gongxin").Analyzers
            .SelectMany(registered => registered.Analyzer.SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static string Describe(DiagnosticDescriptor rule) => string.Join(
        " | ",
        rule.Id,
        rule.Title,
        rule.Title.Chinese,
        rule.MessageFormat,
        rule.MessageFormat.Chinese,
        rule.Remedy,
        rule.RemedyFormat,
        rule.Category,
        rule.DefaultSeverity,
        rule.IsEnabledByDefault,
        rule.Description,
        rule.Basis,
        string.Join(", ", rule.Parameters.Cast<WholeNumberParameter>().Select(parameter =>
            (parameter.Name, parameter.Meaning, parameter.Unit.Chinese, parameter.Default, parameter.Minimum, parameter.Maximum))));
}
