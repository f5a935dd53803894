using PlanKit.Diagnostics;
using PlanKit.Ledger;

namespace PlanKit.Analysis;

/// <summary>An entry of the ledger is looked at.</summary>
public readonly struct EntryAnalysisContext
{
    private readonly DiagnosticSink _sink;

    internal EntryAnalysisContext(PlanSnapshot snapshot, LedgerEntry entry, DiagnosticSink sink)
    {
        Snapshot = snapshot;
        Entry = entry;
        _sink = sink;
    }

    /// <summary>What is analysed.</summary>
    public PlanSnapshot Snapshot { get; }

    /// <summary>Severities and parameters in force.</summary>
    public AnalysisOptions Options => Snapshot.Options;

    /// <summary>The entry.</summary>
    public LedgerEntry Entry { get; }

    /// <summary>Ends the analysis early; let its exception pass.</summary>
    public CancellationToken CancellationToken => _sink.CancellationToken;

    /// <summary>Reports a finding of a rule that the analyzer declares. Any other is refused (PK0905).</summary>
    public void ReportDiagnostic(Diagnostic diagnostic) => _sink.Report(diagnostic);
}
