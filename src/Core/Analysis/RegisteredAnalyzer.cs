namespace PlanKit.Analysis;

/// <summary>An analyzer and the plugin that brings it.</summary>
/// <param name="Analyzer">The analyzer.</param>
/// <param name="Plugin">The plugin.</param>
public sealed record RegisteredAnalyzer(PlanAnalyzer Analyzer, PluginIdentity Plugin)
{
    /// <summary>The analyzer's name in findings about it and in timings. Default: that of its type.</summary>
    public string Name { get; init; } = Analyzer.GetType().Name;
}
