using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInStaticConstructorAnalyzer() : FaultyAnalyzer("TSC0001")
{
    static ThrowsInStaticConstructorAnalyzer() => throw new InvalidOperationException("No calendar.");

    protected override void Fail(ItemAnalysisContext item)
    {
    }
}
