using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInInitializeAnalyzer() : FaultyAnalyzer("TII0001")
{
    public override void Initialize(AnalysisContext context) => throw new InvalidOperationException("No rules today.");

    protected override void Fail(ItemAnalysisContext item)
    {
    }
}
