using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class EndlessLoopAnalyzer() : FaultyAnalyzer("ELO0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        Signal();
        while (true)
        {
        }
    }
}
