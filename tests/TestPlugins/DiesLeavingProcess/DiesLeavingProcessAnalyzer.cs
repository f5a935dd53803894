using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

/// <summary>Leaves a process that outlives the worker, and ends the worker before its answer is whole.</summary>
public sealed class DiesLeavingProcessAnalyzer() : FaultyAnalyzer("DLP0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        Child.Start();
        Environment.Exit(3);
    }
}
