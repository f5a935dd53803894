using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PlanKit.Analysis;
using PlanKit.Fixes;

namespace PlanKit.Extensibility;

/// <summary>How a plugin says what it brings.</summary>
public static class PlanServiceCollectionExtensions
{
    private const string WholeAssembly = "A trimmed program keeps the assemblies whole whose rules are found so (src/Native).";

    /// <summary>
    /// Registers every analyzer of an assembly: each public class that derives from <see cref="PlanAnalyzer"/>, is not abstract
    /// and has a public constructor without parameters. A new rule is found by being there.
    /// </summary>
    public static IServiceCollection AddPlanAnalyzers(this IServiceCollection services, Assembly assembly) =>
        AddAll<PlanAnalyzer>(services, assembly);

    /// <summary>
    /// Registers every fix provider of an assembly: each public class that derives from <see cref="PlanFixProvider"/>, is not
    /// abstract and has a public constructor without parameters. A new one is found by being there.
    /// </summary>
    public static IServiceCollection AddPlanFixProviders(this IServiceCollection services, Assembly assembly) =>
        AddAll<PlanFixProvider>(services, assembly);

    /// <summary>Registers a fix provider.</summary>
    public static IServiceCollection AddPlanFixProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(this IServiceCollection services)
        where TProvider : PlanFixProvider => services.AddSingleton<PlanFixProvider, TProvider>();

    /// <summary>Registers an exporter.</summary>
    public static IServiceCollection AddPlanExporter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TExporter>(this IServiceCollection services)
        where TExporter : class, IPlanExporter => services.AddSingleton<IPlanExporter, TExporter>();

    /// <summary>Registers an importer.</summary>
    public static IServiceCollection AddPlanImporter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImporter>(this IServiceCollection services)
        where TImporter : class, IPlanImporter => services.AddSingleton<IPlanImporter, TImporter>();

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = WholeAssembly)]
    [UnconditionalSuppressMessage("Trimming", "IL2062", Justification = WholeAssembly)]
    [UnconditionalSuppressMessage("Trimming", "IL2065", Justification = WholeAssembly)]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = WholeAssembly)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = WholeAssembly)]
    private static IServiceCollection AddAll<TPart>(IServiceCollection services, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (Type type in assembly.GetExportedTypes())
        {
            if (type is { IsAbstract: false, IsClass: true }
                && type.IsSubclassOf(typeof(TPart))
                && type.GetConstructor(Type.EmptyTypes) is not null)
            {
                services.AddSingleton(typeof(TPart), type);
            }
        }

        return services;
    }
}
