using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ClosesConsoleAnalyzer() : FaultyAnalyzer("CLC0001")
{
    protected override void Fail(ItemAnalysisContext item) => Console.SetOut(null!);
}
