using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.InProcess;

/// <summary>Speaks for all analyzers of an added plugin in this process, as <see cref="WorkerAnalyzer"/> does for those of one in a worker.</summary>
/// <param name="plugin">The plugin.</param>
/// <param name="code">Its analyzers.</param>
/// <param name="rules">Its rules.</param>
/// <param name="workers">Say whether a check tells what comes to light late.</param>
internal sealed class InProcessAnalyzer(
    PluginInProcess plugin, LoadedCode code, ImmutableArray<DiagnosticDescriptor> rules, PluginWorkers workers) : PlanAnalyzer
{
    private readonly Lazy<AnalysisDriver> _driver = new(() => AnalysisDriver.Create(
        Array.ConvertAll(code.Analyzers, analyzer => new RegisteredAnalyzer(analyzer, plugin.Identity))));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
    [
        .. rules,
        DriverDiagnostics.AnalyzerFailed,
        DriverDiagnostics.TooManyFindings,
        DriverDiagnostics.UndeclaredRule,
        WorkerDiagnostics.FailedLate,
        WorkerDiagnostics.ChangedProcess,
    ];

    // A document action, since that runs for a bare document too.
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in plugin.Check(() => _driver.Value.Collect(context.Snapshot)))
        {
            context.ReportDiagnostic(diagnostic);
        }

        foreach (string late in workers.EndAfterCheck ? plugin.Late.Take() : [])
        {
            context.ReportDiagnostic(WorkerFaultText.ToDiagnostic(late, plugin.Identity));
        }
    }
}
