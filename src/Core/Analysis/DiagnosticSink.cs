using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>Takes what one analyzer reports on one plan.</summary>
internal abstract class DiagnosticSink
{
    public abstract CancellationToken CancellationToken { get; }

    public abstract void Report(Diagnostic diagnostic);
}
