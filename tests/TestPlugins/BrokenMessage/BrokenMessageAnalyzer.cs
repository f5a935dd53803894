using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.TestPlugins;

public sealed class BrokenMessageAnalyzer() : FaultyAnalyzer("BMS0001")
{
    protected override void Fail(ItemAnalysisContext item) =>
        item.ReportDiagnostic(Diagnostic.Create(CreateRule("BMS0001", "{0} of {7}"), Location.Of(item.Item), "1"));
}
