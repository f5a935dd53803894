using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Syntax;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class FlawAnalyzerTests
{
    [Fact]
    public void Every_kind_of_damage_has_exactly_one_rule()
    {
        IEnumerable<SyntaxFlawKind> reported = CoreAnalyzers.All.Select(registered => registered.Analyzer).OfType<FlawAnalyzer>().Select(analyzer => analyzer.Flaw);

        Assert.Equal(Enum.GetValues<SyntaxFlawKind>(), reported.Order());
    }
}
