using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.TestPlugins;

public sealed class AgainstOlderAnalyzer : PlanAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new()
    {
        Id = "AGO0001",
        Title = new("测试", "Test"),
        MessageFormat = new("测试", "Test"),
        Remedy = new("无", "None"),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new("测试", "Test"),
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(document => document.ReportDiagnostic(Diagnostic.Create(Rule, Location.None)));
}
