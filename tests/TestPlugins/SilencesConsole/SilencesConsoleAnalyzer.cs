using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class SilencesConsoleAnalyzer() : FaultyAnalyzer("SCO0001")
{
    protected override void Fail(ItemAnalysisContext item) => Console.SetOut(TextWriter.Null);
}
