using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInActionAnalyzer() : FaultyAnalyzer("TIA0001")
{
    protected override void Fail(ItemAnalysisContext item) => throw new InvalidOperationException("No such quarter.");
}
