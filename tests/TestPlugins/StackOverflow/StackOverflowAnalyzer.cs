using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class StackOverflowAnalyzer() : FaultyAnalyzer("SOV0001")
{
    protected override void Fail(ItemAnalysisContext item) => Depth(item);

    private static int Depth(ItemAnalysisContext item) => 1 + Depth(item);
}
