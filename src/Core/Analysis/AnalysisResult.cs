using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>What the driver found in one plan.</summary>
/// <param name="Findings">
/// In one fixed order: by place in the text, then quarter, then ledger entry, then rule id, then message. Waived ones are among them.
/// </param>
public sealed record AnalysisResult(ImmutableArray<Finding> Findings)
{
    /// <summary>How many findings of this severity no waiver covers.</summary>
    public int Count(DiagnosticSeverity severity) => Findings.Count(finding => finding.Severity == severity && !finding.IsWaived);

    /// <summary>Whether a finding at or above <paramref name="severity"/> stands that no waiver covers.</summary>
    public bool HasAtLeast(DiagnosticSeverity severity) => Findings.Any(finding => finding.Severity >= severity && !finding.IsWaived);
}
