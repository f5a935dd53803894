using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

/// <summary>Leaves a process that outlives the worker.</summary>
public sealed class LeavesProcessAnalyzer() : FaultyAnalyzer("LPR0001")
{
    protected override void Fail(ItemAnalysisContext item) => Child.Start();
}
