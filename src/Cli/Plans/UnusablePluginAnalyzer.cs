using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Plugins;

namespace PlanKit.Cli.Plans;

/// <summary>Stands in for a plugin that the plan asks for and that cannot be used: one finding that says why.</summary>
internal sealed class UnusablePluginAnalyzer(RefusedPlugin refused) : PlanAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DriverDiagnostics.PluginUnusable];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(c =>
        c.ReportDiagnostic(Diagnostic.Create(DriverDiagnostics.PluginUnusable, Location.None, refused.Message)));
}
