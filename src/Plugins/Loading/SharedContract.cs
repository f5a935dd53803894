using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using McMaster.NETCore.Plugins;
using Microsoft.Extensions.DependencyInjection;
using OneOf;
using PlanKit.Extensibility;

namespace PlanKit.Plugins;

/// <summary>What a plugin has in common with the host: these three assemblies and .NET itself. All else is its own.</summary>
internal static class SharedContract
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(IPlanPlugin).Assembly,
        typeof(IOneOf).Assembly,
        typeof(IServiceCollection).Assembly,
    ];

    /// <summary>Shares the assemblies.</summary>
    internal static void ApplyTo(PluginConfig config)
    {
        foreach (Assembly assembly in Assemblies)
        {
            config.SharedAssemblies.Add(assembly.GetName());
        }

        config.PreferSharedTypes = false;

        // What the three reference is part of .NET, which every plugin gets anyway; finding that out beforehand costs start-up time.
        config.IsLazyLoaded = true;
    }

    /// <summary>The version of a shared assembly; null where this one is not shared.</summary>
    internal static Version? VersionOf(string assemblyName) => Assemblies
        .Select(assembly => assembly.GetName())
        .FirstOrDefault(name => name.Name == assemblyName)?.Version;

    /// <summary>The contract of this full name that plugins may offer one another; null where there is none.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A trimmed program keeps Core whole (src/Native).")]
    internal static Type? FindService(string fullName) =>
        typeof(IPlanPlugin).Assembly.GetType(fullName) is { IsInterface: true, IsPublic: true } type ? type : null;
}
