using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInAsyncVoidAnalyzer() : FaultyAnalyzer("TAV0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        FailLater();

        // Longer than a process takes to die of it.
        Thread.Sleep(TimeSpan.FromSeconds(5));
    }

    private static async void FailLater()
    {
        await Task.Yield();
        throw new InvalidOperationException("No task.");
    }
}
