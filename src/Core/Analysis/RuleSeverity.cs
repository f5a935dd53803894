using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>What is in force for a rule, and who set it.</summary>
/// <param name="Severity">How grave its findings are; null: the rule is off.</param>
/// <param name="Layer">The layer that decided.</param>
public sealed record RuleSeverity(DiagnosticSeverity? Severity, SettingLayer Layer);
