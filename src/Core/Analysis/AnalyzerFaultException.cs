using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>
/// Thrown by an analyzer of the host's own that speaks for a plugin in another process: it failed, and here is the finding that
/// says how. The driver reports that finding in the place of PK0901, and counts the analyzer's rules as incomplete.
/// </summary>
/// <param name="diagnostic">The finding; of a rule that the analyzer declares.</param>
public sealed class AnalyzerFaultException(Diagnostic diagnostic) : Exception(diagnostic.Message.English)
{
    /// <summary>The finding.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
