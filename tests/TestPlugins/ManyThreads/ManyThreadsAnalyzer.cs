using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ManyThreadsAnalyzer() : FaultyAnalyzer("MTH0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        for (int i = 0; i < 2000; i++)
        {
            new Thread(() => Thread.Sleep(Timeout.Infinite), maxStackSize: 64 * 1024).Start();
        }
    }
}
