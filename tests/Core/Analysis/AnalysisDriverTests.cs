using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis;

public sealed class AnalysisDriverTests
{
    private static readonly PluginIdentity Plugin = new("unit", "2.1.0");

    private static readonly Plan Plan = PlanBuilder.Build(
        PlanSyntaxTree.Parse(SourceText.From("一、学习\n1．集中学习。\n2．个人自学。\n二、廉政\n3．警示教育。")),
        new PlanHeader("单位", 2026),
        PlanProfile.Empty);

    private static PlanSnapshot Snapshot(Action<LedgerBuilder>? write = null, AnalysisOptions? options = null)
    {
        var ledger = new LedgerBuilder(Plan);
        write?.Invoke(ledger);
        return PlanSnapshot.Create(Plan, ledger.Entries, ledger.Head, new DateOnly(2026, 12, 31), options);
    }

    private static AnalysisDriver Driver(params PlanAnalyzer[] analyzers) => Concurrent(1, analyzers);

    private static AnalysisDriver Concurrent(int concurrency, IEnumerable<PlanAnalyzer> analyzers) =>
        AnalysisDriver.Create(analyzers.Select(analyzer => new RegisteredAnalyzer(analyzer, Plugin)), concurrency);

    private static string[] Shown(AnalysisResult result) => [.. result.Findings.Select(finding => finding.Diagnostic.ToString())];

    [Fact]
    public void A_throwing_analyzer_is_one_finding_that_names_it_and_changes_nothing_for_the_others()
    {
        var good = new ScriptedAnalyzer("TT0001", context => context.RegisterItemAction(c => c.ReportDiagnostic(ScriptedAnalyzer.At("TT0001", c.Item))));
        var bad = new ScriptedAnalyzer("TT0002", context => context.RegisterItemAction(
            c => throw new InvalidTimeZoneException("at " + c.Item.Address)));

        AnalysisResult alone = Driver(good).Analyze(Snapshot());
        AnalysisResult both = Driver(bad, good).Analyze(Snapshot());

        Finding fault = Assert.Single(both.Findings, finding => string.Equals(finding.Diagnostic.Id, "PK0901", StringComparison.Ordinal));
        Assert.Contains("unit 2.1.0", fault.Diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Contains("InvalidTimeZoneException: at 1", fault.Diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Equal(Plan.AllItems[0].Id, fault.Diagnostic.Location.Item);
        Assert.Equal(DiagnosticSeverity.Warning, fault.Severity);
        Assert.Equal(Shown(alone), Shown(both).Where(shown => !shown.StartsWith("PK0901", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_analyzer_that_throws_in_Initialize_is_a_finding_too()
    {
        AnalysisResult result = Driver(new ScriptedAnalyzer("TT0001", _ => throw new InvalidOperationException("boom"))).Analyze(Snapshot());

        Assert.Equal("PK0901", Assert.Single(result.Findings).Diagnostic.Id);
    }

    [Fact]
    public void An_undeclared_rule_is_refused_once()
    {
        AnalysisResult result = Driver(new ScriptedAnalyzer("TT0001", context => context.RegisterItemAction(
            c => c.ReportDiagnostic(ScriptedAnalyzer.At("TT0009", c.Item))))).Analyze(Snapshot());

        Finding refused = Assert.Single(result.Findings);
        Assert.Equal("PK0905", refused.Diagnostic.Id);
        Assert.Contains("TT0009", refused.Diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void More_findings_than_are_kept_are_cut_and_that_is_said()
    {
        AnalysisResult result = Driver(new ScriptedAnalyzer("TT0001", context => context.RegisterPlanAction(c =>
        {
            for (int i = 0; i < 10_007; i++)
            {
                c.ReportDiagnostic(ScriptedAnalyzer.At("TT0001", c.Snapshot.Plan.AllItems[0]));
            }
        }))).Analyze(Snapshot());

        Assert.Equal(10_001, result.Findings.Length);
        Finding cut = Assert.Single(result.Findings, finding => string.Equals(finding.Diagnostic.Id, "PK0904", StringComparison.Ordinal));
        Assert.Contains("(ScriptedAnalyzer) reported 10007", cut.Diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_does_not_depend_on_threads_or_on_the_order_of_analyzers()
    {
        ScriptedAnalyzer[] analyzers = [.. Enumerable.Range(1, 12).Select(number => new ScriptedAnalyzer(
            $"TT{number:0000}",
            context => context.RegisterQuarterAction(c => c.ReportDiagnostic(ScriptedAnalyzer.At($"TT{number:0000}", c.Item, c.Quarter)))))];
        string[] expected = Shown(Driver(analyzers).Analyze(Snapshot()));
        var random = new Random(20260101);

        for (int concurrency = 1; concurrency <= 8; concurrency++)
        {
            random.Shuffle(analyzers);
            Assert.Equal(expected, Shown(Concurrent(concurrency, analyzers).Analyze(Snapshot())));
        }

        Assert.Equal(12 * 3 * 4, expected.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Cancellation_passes_through(int concurrency)
    {
        using var source = new CancellationTokenSource();
        ScriptedAnalyzer[] analyzers = [.. Enumerable.Range(1, 4).Select(number => new ScriptedAnalyzer($"TT000{number}", context =>
            context.RegisterItemAction(c =>
            {
                source.Cancel();
                c.CancellationToken.ThrowIfCancellationRequested();
            })))];

        Assert.ThrowsAny<OperationCanceledException>(() => Concurrent(concurrency, analyzers).Analyze(Snapshot(), source.Token));
    }

    [Fact]
    public void Item_actions_see_only_the_categories_they_asked_for()
    {
        var seen = new List<string>();
        Driver(new ScriptedAnalyzer("TT0001", context => context.RegisterItemAction(c => seen.Add(c.Item.Address), PlanCategory.Integrity)))
            .Analyze(Snapshot());

        Assert.Equal(["3"], seen);
    }

    [Fact]
    public void State_made_at_plan_start_is_one_plans_own_and_ends_with_it()
    {
        var analyzer = new ScriptedAnalyzer("TT0001", context => context.RegisterPlanStartAction(start =>
        {
            int items = 0;
            start.RegisterItemAction(_ => items++);
            start.RegisterPlanEndAction(end => end.ReportDiagnostic(Diagnostic.Create(
                ScriptedAnalyzer.Rule("TT0001"), Location.None, items)));
        }));
        AnalysisDriver driver = Driver(analyzer);

        Assert.Equal(["TT0001: 3"], Shown(driver.Analyze(Snapshot())));
        Assert.Equal(["TT0001: 3"], Shown(driver.Analyze(Snapshot())));
    }

    [Fact]
    public void A_rule_that_is_off_does_not_run_and_a_severity_that_is_set_counts()
    {
        bool ran = false;
        var analyzer = new ScriptedAnalyzer("TT0001", context => context.RegisterItemAction(c =>
        {
            ran = true;
            c.ReportDiagnostic(ScriptedAnalyzer.At("TT0001", c.Item));
        }));

        Driver(analyzer).Analyze(Snapshot(options: AnalysisOptions.Default.With("TT0001", null, SettingLayer.Profile)));
        Assert.False(ran);

        AnalysisOptions options = AnalysisOptions.Default
            .With("TT0001", DiagnosticSeverity.Error, SettingLayer.PlanFile)
            .With("TT0001", null, SettingLayer.Profile);
        AnalysisResult result = Driver(analyzer).Analyze(Snapshot(options: options));
        Assert.Equal(3, result.Count(DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_waiver_covers_its_rule_item_and_quarter_up_to_its_last_day()
    {
        var analyzer = new ScriptedAnalyzer("TT0001", context => context.RegisterQuarterAction(
            c => c.ReportDiagnostic(ScriptedAnalyzer.At("TT0001", c.Item, c.Quarter))));

        AnalysisResult result = Driver(analyzer).Analyze(Snapshot(ledger => ledger
            .Waive("TT0001", "1", Quarter.Q2)
            .Waive("TT0001", "2", until: new DateOnly(2026, 12, 30))
            .Waive("TT0001", "3", until: new DateOnly(2026, 12, 31))));

        Assert.Equal(
            ["1 Q2", "3 Q1", "3 Q2", "3 Q3", "3 Q4"],
            result.Findings.Where(finding => finding.IsWaived).Select(finding => finding.Diagnostic.Message.English));
        Assert.Equal(7, result.Count(DiagnosticSeverity.Info));
    }
}
