using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>An item is looked at.</summary>
public readonly struct ItemAnalysisContext
{
    private readonly DiagnosticSink _sink;

    internal ItemAnalysisContext(PlanSnapshot snapshot, PlanItem item, DiagnosticSink sink)
    {
        Snapshot = snapshot;
        Item = item;
        _sink = sink;
    }

    /// <summary>What is analysed.</summary>
    public PlanSnapshot Snapshot { get; }

    /// <summary>Severities and parameters in force.</summary>
    public AnalysisOptions Options => Snapshot.Options;

    /// <summary>The item.</summary>
    public PlanItem Item { get; }

    /// <summary>Ends the analysis early; let its exception pass.</summary>
    public CancellationToken CancellationToken => _sink.CancellationToken;

    /// <summary>Reports a finding of a rule that the analyzer declares. Any other is refused (PK0905).</summary>
    public void ReportDiagnostic(Diagnostic diagnostic) => _sink.Report(diagnostic);
}
