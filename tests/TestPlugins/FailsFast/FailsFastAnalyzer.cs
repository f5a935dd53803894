using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class FailsFastAnalyzer() : FaultyAnalyzer("FFA0001")
{
    protected override void Fail(ItemAnalysisContext item) => Environment.FailFast("No way on.");
}
