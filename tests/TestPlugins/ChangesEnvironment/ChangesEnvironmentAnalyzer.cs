using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ChangesEnvironmentAnalyzer() : FaultyAnalyzer("CEN0001")
{
    protected override void Fail(ItemAnalysisContext item) => Environment.SetEnvironmentVariable("PLANKIT_HOME", "/nowhere");
}
