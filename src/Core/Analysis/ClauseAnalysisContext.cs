using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>A clause is looked at.</summary>
public readonly struct ClauseAnalysisContext
{
    private readonly DiagnosticSink _sink;

    internal ClauseAnalysisContext(PlanSnapshot snapshot, PlanItem item, PlanClause clause, DiagnosticSink sink)
    {
        Snapshot = snapshot;
        Item = item;
        Clause = clause;
        _sink = sink;
    }

    /// <summary>What is analysed.</summary>
    public PlanSnapshot Snapshot { get; }

    /// <summary>Severities and parameters in force.</summary>
    public AnalysisOptions Options => Snapshot.Options;

    /// <summary>The item that holds the clause.</summary>
    public PlanItem Item { get; }

    /// <summary>The clause.</summary>
    public PlanClause Clause { get; }

    /// <summary>Ends the analysis early; let its exception pass.</summary>
    public CancellationToken CancellationToken => _sink.CancellationToken;

    /// <summary>Reports a finding of a rule that the analyzer declares. Any other is refused (PK0905).</summary>
    public void ReportDiagnostic(Diagnostic diagnostic) => _sink.Report(diagnostic);
}
