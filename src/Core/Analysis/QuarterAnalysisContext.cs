using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>One item in one quarter is looked at.</summary>
public readonly struct QuarterAnalysisContext
{
    private readonly DiagnosticSink _sink;

    internal QuarterAnalysisContext(PlanSnapshot snapshot, ItemProgress item, QuarterProgress quarter, DiagnosticSink sink)
    {
        Snapshot = snapshot;
        ItemProgress = item;
        Progress = quarter;
        _sink = sink;
    }

    /// <summary>What is analysed.</summary>
    public PlanSnapshot Snapshot { get; }

    /// <summary>Severities and parameters in force.</summary>
    public AnalysisOptions Options => Snapshot.Options;

    /// <summary>How the item stands over the year.</summary>
    public ItemProgress ItemProgress { get; }

    /// <summary>How it stands in this quarter.</summary>
    public QuarterProgress Progress { get; }

    /// <summary>The item.</summary>
    public PlanItem Item => ItemProgress.Item;

    /// <summary>The quarter.</summary>
    public Quarter Quarter => Progress.Quarter;

    /// <summary>The item in this quarter, as a place for a finding.</summary>
    public Location Location => Location.Of(Item, Quarter);

    /// <summary>Whether the quarter is over on the as-of day.</summary>
    public bool HasEnded => Quarter.HasEnded(Snapshot.Plan.Year, Snapshot.AsOf);

    /// <summary>Ends the analysis early; let its exception pass.</summary>
    public CancellationToken CancellationToken => _sink.CancellationToken;

    /// <summary>Reports a finding of a rule that the analyzer declares. Any other is refused (PK0905).</summary>
    public void ReportDiagnostic(Diagnostic diagnostic) => _sink.Report(diagnostic);
}
