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

    /// <summary>Whether it is in the plan's baseline: known before, it is not shown unless asked for, and does not count.</summary>
    public bool IsInBaseline { get; init; }

    /// <summary>Whether it does not count, for either reason.</summary>
    public bool IsSetAside => IsWaived || IsInBaseline;

    /// <summary>
    /// What names it from one check to the next, also when other items are renumbered, reworded or put in between: 64 lower-case
    /// hexadecimal digits (docs/format.md). Unique among the findings on a plan. Empty for a finding that no driver made.
    /// </summary>
    public string Fingerprint => Fingerprints?[Position] ?? "";

    internal FingerprintTable? Fingerprints { get; init; }

    internal int Position { get; init; }
}
