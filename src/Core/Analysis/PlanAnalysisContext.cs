using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>A plan is looked at as a whole.</summary>
public readonly struct PlanAnalysisContext
{
    private readonly DiagnosticSink _sink;

    internal PlanAnalysisContext(PlanSnapshot snapshot, DiagnosticSink sink)
    {
        Snapshot = snapshot;
        _sink = sink;
    }

    /// <summary>What is analysed.</summary>
    public PlanSnapshot Snapshot { get; }

    /// <summary>Severities and parameters in force.</summary>
    public AnalysisOptions Options => Snapshot.Options;

    /// <summary>Ends the analysis early; let its exception pass.</summary>
    public CancellationToken CancellationToken => _sink.CancellationToken;

    /// <summary>Reports a finding of a rule that the analyzer declares. Any other is refused (PK0905).</summary>
    public void ReportDiagnostic(Diagnostic diagnostic) => _sink.Report(diagnostic);
}
