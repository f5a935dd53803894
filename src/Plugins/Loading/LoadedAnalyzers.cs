using System.Collections.Immutable;
using PlanKit.Analysis;

namespace PlanKit.Plugins;

/// <summary>The analyzers of some plugins. A plugin that cannot be used doesn't stop the others.</summary>
/// <param name="Analyzers">The analyzers: by plugin in the order asked for, then as the plugin registered them.</param>
/// <param name="Refused">The plugins that cannot be used, in the order asked for.</param>
public sealed record LoadedAnalyzers(ImmutableArray<RegisteredAnalyzer> Analyzers, ImmutableArray<RefusedPlugin> Refused);
