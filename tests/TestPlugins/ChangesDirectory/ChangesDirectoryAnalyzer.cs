using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ChangesDirectoryAnalyzer() : FaultyAnalyzer("CDI0001")
{
    protected override void Fail(ItemAnalysisContext item) => Environment.CurrentDirectory = Path.GetTempPath();
}
