namespace PlanKit.Analysis;

/// <summary>What one analyzer took over all plans of a run.</summary>
/// <param name="Plugin">The plugin that brings it.</param>
/// <param name="Analyzer">The name of its type.</param>
/// <param name="Elapsed">How long its actions ran, added up over threads.</param>
/// <param name="Share">Its part of the time of all analyzers, 0 to 1.</param>
/// <param name="Findings">How many findings it reported, those included that are switched off or waived.</param>
public sealed record AnalyzerTiming(PluginIdentity Plugin, string Analyzer, TimeSpan Elapsed, double Share, long Findings);
