using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Cli.Checking;

/// <summary>Which findings people are shown: those that count, and others when they ask for them.</summary>
/// <param name="Waived">Whether waived ones too.</param>
/// <param name="InBaseline">Whether those in the baseline too.</param>
internal sealed record ShownFindings(bool Waived, bool InBaseline)
{
    /// <summary>Whether a finding is shown.</summary>
    public bool Include(Finding finding) =>
        finding.Severity > DiagnosticSeverity.Hidden && (Waived || !finding.IsWaived) && (InBaseline || !finding.IsInBaseline);
}
