using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PlanKit.Analysis;

namespace PlanKit.Extensibility;

/// <summary>How a plugin says what it brings.</summary>
public static class PlanServiceCollectionExtensions
{
    /// <summary>
    /// Registers every analyzer of an assembly: each public class that derives from <see cref="PlanAnalyzer"/>, is not abstract
    /// and has a public constructor without parameters. A new rule is found by being there.
    /// </summary>
    public static IServiceCollection AddPlanAnalyzers(this IServiceCollection services, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (Type type in assembly.GetExportedTypes())
        {
            if (type is { IsAbstract: false, IsClass: true }
                && type.IsSubclassOf(typeof(PlanAnalyzer))
                && type.GetConstructor(Type.EmptyTypes) is not null)
            {
                services.AddSingleton(typeof(PlanAnalyzer), type);
            }
        }

        return services;
    }

    /// <summary>Registers an exporter.</summary>
    public static IServiceCollection AddPlanExporter<TExporter>(this IServiceCollection services)
        where TExporter : class, IPlanExporter => services.AddSingleton<IPlanExporter, TExporter>();

    /// <summary>Registers an importer.</summary>
    public static IServiceCollection AddPlanImporter<TImporter>(this IServiceCollection services)
        where TImporter : class, IPlanImporter => services.AddSingleton<IPlanImporter, TImporter>();
}
