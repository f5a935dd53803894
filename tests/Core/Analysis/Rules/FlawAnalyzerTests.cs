using FsCheck;
using FsCheck.Fluent;
using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class FlawAnalyzerTests
{
    private const int Documents = 3000;

    [Fact]
    public void Every_kind_of_damage_has_exactly_one_rule()
    {
        IEnumerable<SyntaxFlawKind> reported = CoreAnalyzers.All.Select(registered => registered.Analyzer).OfType<FlawAnalyzer>().Select(analyzer => analyzer.Flaw);

        Assert.Equal(Enum.GetValues<SyntaxFlawKind>(), reported.Order());
    }

    [Fact]
    public void Whatever_happened_to_a_document_every_rule_holds_out_and_names_places_within_it()
    {
        AnalysisDriver driver = AnalysisDriver.Create(CoreAnalyzers.All);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var forge = new DocumentForge(seed);
            string text = forge.Mutate(forge.Any());
            Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(text)), new PlanHeader("", 2026), PlanProfile.Empty);

            foreach (Finding finding in driver.Analyze(PlanSnapshot.OfDocument(plan, new DateOnly(2026, 6, 30))).Findings)
            {
                Diagnostic diagnostic = finding.Diagnostic;
                Assert.NotEqual(DriverDiagnostics.AnalyzerFailed.Id, diagnostic.Id);
                Assert.All(diagnostic.AdditionalLocations.Add(diagnostic.Location), location => Assert.InRange(location.Span?.End ?? 0, 0, text.Length));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Documents));
    }
}
