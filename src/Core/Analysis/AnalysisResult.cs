using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>What the driver found in one plan.</summary>
/// <param name="Findings">
/// In one fixed order: by place in the text, then quarter, then ledger entry, then rule id, then message. Those that are waived or in the baseline are among them.
/// </param>
public sealed record AnalysisResult(ImmutableArray<Finding> Findings)
{
    /// <summary>How many findings of this severity count: neither waived nor in the baseline.</summary>
    public int Count(DiagnosticSeverity severity) => Findings.Count(finding => finding.Severity == severity && !finding.IsSetAside);

    /// <summary>Whether a finding at or above <paramref name="severity"/> counts.</summary>
    public bool HasAtLeast(DiagnosticSeverity severity) => Findings.Any(finding => finding.Severity >= severity && !finding.IsSetAside);
}
