using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInAsyncVoidAnalyzer() : FaultyAnalyzer("TAV0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        FailLater();
        Thread.Sleep(Timeout.Infinite);
    }

    private static async void FailLater()
    {
        await Task.Yield();
        throw new InvalidOperationException("No task.");
    }
}
