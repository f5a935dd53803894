using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>A plan's text is looked at.</summary>
public readonly struct DocumentAnalysisContext
{
    private readonly DiagnosticSink _sink;

    internal DocumentAnalysisContext(PlanSnapshot snapshot, DiagnosticSink sink)
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
