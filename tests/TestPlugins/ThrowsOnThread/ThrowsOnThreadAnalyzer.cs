using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThrowsOnThreadAnalyzer() : FaultyAnalyzer("TOT0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        var thread = new Thread(() => throw new InvalidOperationException("No one waits."));
        thread.Start();
        thread.Join();
    }
}
