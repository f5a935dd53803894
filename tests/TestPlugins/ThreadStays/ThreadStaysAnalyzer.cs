using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThreadStaysAnalyzer() : FaultyAnalyzer("TST0001")
{
    protected override void Fail(ItemAnalysisContext item) => new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();
}
