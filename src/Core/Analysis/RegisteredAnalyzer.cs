namespace PlanKit.Analysis;

/// <summary>An analyzer and the plugin that brings it.</summary>
/// <param name="Analyzer">The analyzer.</param>
/// <param name="Plugin">The plugin.</param>
public sealed record RegisteredAnalyzer(PlanAnalyzer Analyzer, PluginIdentity Plugin);
