using PlanKit.Analysis;

namespace PlanKit.Fixes;

/// <summary>A fix provider and the plugin that brings it.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Plugin">The plugin.</param>
public sealed record RegisteredFixProvider(PlanFixProvider Provider, PluginIdentity Plugin);
