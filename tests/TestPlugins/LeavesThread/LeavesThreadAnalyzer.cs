using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

/// <summary>Leaves a thread in the background.</summary>
public sealed class LeavesThreadAnalyzer() : FaultyAnalyzer("LVR0001")
{
    private static readonly ManualResetEventSlim Never = new();

    protected override void Fail(ItemAnalysisContext item) => new Thread(() => Never.Wait()) { Name = "Reminder", IsBackground = true }.Start();
}
