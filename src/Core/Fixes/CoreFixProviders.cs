using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using PlanKit.Analysis;
using PlanKit.Extensibility;

namespace PlanKit.Fixes;

/// <summary>The fix providers of PlanKit itself.</summary>
public static class CoreFixProviders
{
    /// <summary>All of them: found as a plugin's are, by being there.</summary>
    public static ImmutableArray<RegisteredFixProvider> All { get; } =
    [
        .. new ServiceCollection()
            .AddPlanFixProviders(typeof(CoreFixProviders).Assembly)
            .Select(service => new RegisteredFixProvider((PlanFixProvider)Activator.CreateInstance(service.ImplementationType!)!, PluginIdentity.Core)),
    ];
}
