using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Speaks for all analyzers of a plugin in a worker: hands it the plan, and hands on what it found.</summary>
/// <param name="plugin">The plugin.</param>
/// <param name="round">The plugins that are asked together with it; it is one of them.</param>
internal sealed class WorkerAnalyzer(PluginProcess plugin, WorkerRound round) : PlanAnalyzer
{
    private static readonly LocalizableText AllAnalyzers = new("所有检查", "all analyzers");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
    [
        .. plugin.Rules,
        DriverDiagnostics.AnalyzerFailed,
        DriverDiagnostics.TooManyFindings,
        DriverDiagnostics.UndeclaredRule,
        DriverDiagnostics.PluginUnusable,
        .. WorkerDiagnostics.All,
    ];

    // A document action, since that runs for a bare document too.
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        PlanSnapshot snapshot = context.Snapshot;
        WorkerAnswer worker = round.Ask(plugin, snapshot);
        if (worker.Findings.TryPickT1(out WorkerFault? fault, out WorkerFindings? findings))
        {
            Location at = snapshot.Plan.TryGetItem(fault.Item, out PlanItem? item) ? Location.Of(item) : Location.None;
            throw new AnalyzerFaultException(
                WorkerFaultText.ToDiagnostic(fault, plugin.Identity, plugin.Limits, plugin.Limits.Checks, at));
        }

        // Of one analyzer that reports more than any may, the worker's own driver tells; what counts is how many of all are kept.
        bool isCut = findings.Count > plugin.Limits.Findings;
        if (isCut)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DriverDiagnostics.TooManyFindings,
                Location.None,
                plugin.Identity.ToString(),
                AllAnalyzers,
                findings.Count,
                plugin.Limits.Findings));
        }

        foreach (Diagnostic diagnostic in findings.Diagnostics)
        {
            if (!isCut || diagnostic.Id != DriverDiagnostics.TooManyFindings.Id)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        foreach (string late in worker.Late)
        {
            context.ReportDiagnostic(WorkerFaultText.ToDiagnostic(late, plugin.Identity));
        }
    }
}
