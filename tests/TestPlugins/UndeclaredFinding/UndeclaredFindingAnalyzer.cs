using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.TestPlugins;

public sealed class UndeclaredFindingAnalyzer() : FaultyAnalyzer("UDF0001")
{
    protected override void Fail(ItemAnalysisContext item) =>
        item.ReportDiagnostic(Diagnostic.Create(CreateRule("UDF0002", "Undeclared"), Location.Of(item.Item)));
}
