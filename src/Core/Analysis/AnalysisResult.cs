using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>What the driver found in one plan.</summary>
/// <param name="Findings">
/// In one fixed order: by place in the text, then quarter, then ledger entry, then rule id, then message. Those that are waived or in the baseline are among them.
/// </param>
public sealed record AnalysisResult(ImmutableArray<Finding> Findings)
{
    /// <summary>A result that came from another process. Fingerprints do not travel: they are worked out anew.</summary>
    /// <param name="plan">The plan that was looked at.</param>
    /// <param name="findings">All that was found, in the order in which it was handed on.</param>
    public static AnalysisResult Restore(Plan plan, ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var fingerprints = new FingerprintTable(plan, [.. findings.Select(finding => finding.Diagnostic)]);
        return new AnalysisResult([.. findings.Select((finding, position) => finding with { Fingerprints = fingerprints, Position = position })]);
    }

    /// <summary>How many findings of this severity count: neither waived nor in the baseline.</summary>
    public int Count(DiagnosticSeverity severity) => Findings.Count(finding => finding.Severity == severity && !finding.IsSetAside);

    /// <summary>Whether a finding at or above <paramref name="severity"/> counts.</summary>
    public bool HasAtLeast(DiagnosticSeverity severity) => Findings.Any(finding => finding.Severity >= severity && !finding.IsSetAside);
}
