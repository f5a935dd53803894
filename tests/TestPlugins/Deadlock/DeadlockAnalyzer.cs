using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class DeadlockAnalyzer() : FaultyAnalyzer("DLO0001")
{
    private readonly object _first = new();
    private readonly object _second = new();

    protected override void Fail(ItemAnalysisContext item)
    {
        using var both = new Barrier(2);
        new Thread(() => TakeBoth(_second, _first, both)).Start();
        TakeBoth(_first, _second, both);
    }

    private void TakeBoth(object mine, object other, Barrier both)
    {
        lock (mine)
        {
            both.SignalAndWait();
            Signal();
            lock (other)
            {
            }
        }
    }
}
