using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis;

public sealed class AnalysisTimingsTests
{
    private static readonly PluginIdentity Plugin = new("unit", "2.1.0");

    [Fact]
    public void Adds_up_time_share_and_findings_of_each_analyzer_the_slowest_first()
    {
        var clock = new Ticker();
        var timings = new AnalysisTimings(clock);
        AnalysisDriver driver = Driver(
            new Quick("TT0001", context => context.RegisterItemAction(c =>
            {
                clock.Pass(1);
                c.ReportDiagnostic(ScriptedAnalyzer.At("TT0001", c.Item));
            })),
            new ScriptedAnalyzer("TT0002", context => context.RegisterDocumentAction(_ => clock.Pass(9))));

        driver.Analyze(Snapshot(), timings, TestContext.Current.CancellationToken);
        driver.Analyze(Snapshot(), timings, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                new AnalyzerTiming(Plugin, nameof(ScriptedAnalyzer), TimeSpan.FromMilliseconds(18), 0.75, 0),
                new AnalyzerTiming(Plugin, nameof(Quick), TimeSpan.FromMilliseconds(6), 0.25, 6),
            ],
            timings.ToImmutable());
    }

    [Fact]
    public void Finds_the_same_as_without() => Assert.Equal(
        Driver(Failing()).Analyze(Snapshot()).Findings.Select(finding => finding.Diagnostic.ToString()),
        Driver(Failing()).Analyze(Snapshot(), new AnalysisTimings(new Ticker()), TestContext.Current.CancellationToken).Findings.Select(finding => finding.Diagnostic.ToString()));

    private static ScriptedAnalyzer Failing() => new("TT0001", context => context.RegisterItemAction(_ => throw new InvalidTimeZoneException()));

    private static AnalysisDriver Driver(params PlanAnalyzer[] analyzers) =>
        AnalysisDriver.Create(analyzers.Select(analyzer => new RegisteredAnalyzer(analyzer, Plugin)));

    private static PlanSnapshot Snapshot() => PlanSnapshot.OfDocument(
        PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From("一、学习\n1．集中学习。\n2．个人自学。\n3．读书。")), new PlanHeader("单位", 2026), PlanProfile.Empty),
        new DateOnly(2026, 12, 31));

    private sealed class Quick(string rule, Action<AnalysisContext> initialize) : PlanAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ScriptedAnalyzer.Rule(rule)];

        public override void Initialize(AnalysisContext context) => initialize(context);
    }

    private sealed class Ticker : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _now;

        public void Pass(long milliseconds) => _now += milliseconds;
    }
}
