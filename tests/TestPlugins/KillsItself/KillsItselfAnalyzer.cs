using System.Diagnostics;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class KillsItselfAnalyzer() : FaultyAnalyzer("KIL0001")
{
    protected override void Fail(ItemAnalysisContext item) => Process.GetCurrentProcess().Kill();
}
