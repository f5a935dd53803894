using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.Analysis;

/// <summary>The rules of PlanKit itself.</summary>
public static class CoreAnalyzers
{
    /// <summary>All of them: found as a plugin's are, by being there.</summary>
    public static ImmutableArray<RegisteredAnalyzer> All { get; } =
    [
        .. new ServiceCollection()
            .AddPlanAnalyzers(typeof(CoreAnalyzers).Assembly)
            .Select(service => new RegisteredAnalyzer((PlanAnalyzer)Activator.CreateInstance(service.ImplementationType!)!, PluginIdentity.Core)),
    ];
}
