using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Gongxin.Tests;

/// <summary>The plugin's analyzers, as the host gets them.</summary>
internal static class BundledRules
{
    public static ImmutableArray<PlanAnalyzer> Analyzers { get; } = Compose();

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static ImmutableArray<PlanAnalyzer> Compose()
    {
        var services = new ServiceCollection();
        new GongxinPlugin().ConfigureServices(services);
        using ServiceProvider provider = services.BuildServiceProvider();
        return [.. provider.GetServices<PlanAnalyzer>()];
    }
}
