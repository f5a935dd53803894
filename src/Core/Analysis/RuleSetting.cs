namespace PlanKit.Analysis;

/// <summary>A value and who set it.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Value">The value as it was written: a word of <see cref="SeverityWords"/>, or a parameter's value. It may be wrong; see <see cref="AnalysisOptions.FaultsFor"/>.</param>
/// <param name="Layer">The layer that decided.</param>
public sealed record RuleSetting(SettingKey Key, string Value, SettingLayer Layer);
