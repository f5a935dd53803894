using PlanKit.Diagnostics;
using PlanKit.Ledger;

namespace PlanKit.Analysis;

/// <summary>A diagnostic as the driver hands it on: with the severity in force, its plugin, and the waiver that covers it.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Severity">The severity in force.</param>
/// <param name="Plugin">Who found it.</param>
/// <param name="Waiver">The waiver that covers it on the as-of day; null where none does.</param>
public sealed record Finding(Diagnostic Diagnostic, DiagnosticSeverity Severity, PluginIdentity Plugin, WaiverGranted? Waiver)
{
    /// <summary>Whether a waiver covers it: it is shown, and does not count.</summary>
    public bool IsWaived => Waiver is not null;
}
