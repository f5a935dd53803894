using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

/// <summary>Starts a timer and never disposes of it.</summary>
public sealed class LeavesTimerAnalyzer() : FaultyAnalyzer("LVT0001")
{
    private static Timer? _timer;

    protected override void Fail(ItemAnalysisContext item) => _timer = new Timer(OnTick, null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    private static void OnTick(object? state)
    {
    }
}
