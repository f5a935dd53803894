using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

/// <summary>Leaves work on the thread pool that never ends.</summary>
public sealed class LeavesPoolWorkAnalyzer() : FaultyAnalyzer("LVP0001")
{
    private static readonly ManualResetEventSlim Never = new();

    protected override void Fail(ItemAnalysisContext item)
    {
        using var begun = new ManualResetEventSlim();
        Task.Run(() =>
        {
            begun.Set();
            Never.Wait();
        });
        begun.Wait();
    }
}
