using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis;

/// <summary>What is found, and in which order, depends on the plan and the rules alone.</summary>
public sealed class FindingOrderTests
{
    // The signs that a culture puts before and into numbers: all that it can bring where globalization is invariant.
    private static readonly string[] Cultures = ["-", "−", "~", "x"];

    private static readonly Plan Plan = PlanBuilder.Build(
        PlanSyntaxTree.Parse(SourceText.From("一、学习\n1．集中学习。\n2．个人自学。\n二、廉政\n3．警示教育。\n4．İstanbul 考察。")),
        new PlanHeader("单位", 2026),
        PlanProfile.Empty);

    [Fact]
    public void Is_the_same_for_any_threads_order_of_analyzers_and_culture() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 8).Zip(Gen.Choose(0, int.MaxValue - 1)).Zip(Gen.Choose(0, Cultures.Length - 1)).ToArbitrary(),
        run =>
        {
            ((int threads, int seed), int culture) = run;
            RegisteredAnalyzer[] analyzers = Analyzers(seed % 5);
            string[] expected = Run(AnalysisDriver.Create(analyzers), "-");
            new System.Random(seed).Shuffle(analyzers);

            return expected.SequenceEqual(Run(AnalysisDriver.Create(analyzers, threads), Cultures[culture])) && expected.Length > 40;
        }));

    [Fact]
    public void Is_the_same_for_many_plans_at_once_by_one_driver()
    {
        var driver = AnalysisDriver.Create(Analyzers(3));
        string[] expected = Run(driver, "-");

        Assert.All(Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => Run(driver, "-")).ToArray(), found => Assert.Equal(expected, found));
    }

    [Fact]
    public void Is_the_same_for_findings_that_differ_in_nothing_but_their_length()
    {
        RegisteredAnalyzer[] analyzers =
        [
            .. Enumerable.Range(1, 40).Select(length => new RegisteredAnalyzer(
                new ScriptedAnalyzer("TT0001", context => context.RegisterDocumentAction(c => c.ReportDiagnostic(
                    Diagnostic.Create(ScriptedAnalyzer.Rule("TT0001"), Location.Of(new TextSpan(0, length)), "same")))),
                new PluginIdentity("i", "1.0.0"))),
        ];
        new System.Random(7).Shuffle(analyzers);

        IEnumerable<int?> lengths = AnalysisDriver.Create(analyzers)
            .Analyze(PlanSnapshot.OfDocument(Plan, new DateOnly(2026, 12, 31)), TestContext.Current.CancellationToken).Findings
            .Select(finding => finding.Diagnostic.Location.Span?.Length);

        Assert.Equal(Enumerable.Range(1, 40).Select(length => (int?)length), lengths);
    }

    [Fact]
    public void Is_by_plugin_for_findings_that_differ_in_nothing_else()
    {
        string[] plugins = ["b", "B", "a-2", "a", "c"];
        RegisteredAnalyzer[] analyzers =
        [
            .. plugins.Select(plugin => new RegisteredAnalyzer(
                new ScriptedAnalyzer("TT0001", context => context.RegisterDocumentAction(c => c.ReportDiagnostic(
                    Diagnostic.Create(ScriptedAnalyzer.Rule("TT0001"), Location.None, "same")))),
                new PluginIdentity(plugin, "1.0.0"))),
        ];

        IEnumerable<string> found = AnalysisDriver.Create(analyzers)
            .Analyze(PlanSnapshot.OfDocument(Plan, new DateOnly(2026, 12, 31)), TestContext.Current.CancellationToken).Findings
            .Select(finding => finding.Plugin.Id);

        Assert.Equal(["B", "a", "a-2", "b", "c"], found);
    }

    // Some report twice in one place, some throw half way, some report what they do not declare: those findings have their order too.
    private static RegisteredAnalyzer[] Analyzers(int variant) =>
    [
        .. Enumerable.Range(1, 12).Select(number => new RegisteredAnalyzer(
            new ScriptedAnalyzer($"TT{number:0000}", context => context.RegisterQuarterAction(c =>
            {
                if (number % 4 == 0 && c.Item.Number == variant)
                {
                    throw new InvalidTimeZoneException($"TT{number:0000}");
                }

                c.ReportDiagnostic(ScriptedAnalyzer.At(number % 5 == 0 ? "TT9999" : $"TT{number:0000}", c.Item, c.Quarter));
                if (number % 3 == variant % 3)
                {
                    c.ReportDiagnostic(ScriptedAnalyzer.At($"TT{number:0000}", c.Item));
                }
            })),
            new PluginIdentity(number % 2 == 0 ? "i" : "I", "1.0.0"))),
    ];

#pragma warning disable RS0030 // A culture that leaks into what is found is what these tests look for.
    private static string[] Run(AnalysisDriver driver, string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NegativeSign = culture;
        foreign.DateTimeFormat.DateSeparator = culture;
        CultureInfo.CurrentCulture = foreign;
        try
        {
            var ledger = new LedgerBuilder(Plan);
            ledger.Tick("1", Quarter.Q1).Waive("TT0001", "2");
            return
            [
                .. driver.Analyze(PlanSnapshot.Create(Plan, ledger.Entries, ledger.Head, new DateOnly(2026, 12, 31))).Findings
                    .Select(finding => $"{finding.Plugin} {finding.Diagnostic} {finding.Severity} {finding.IsWaived}"),
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS0030
}
