using Microsoft.Extensions.DependencyInjection;
using OneOf;

namespace PlanKit.Plugins;

/// <summary>What a plugin's collection holds before the plugin adds to it: the clock, and the services of the plugins it requires.</summary>
internal static class OfferedServices
{
    /// <summary>Makes the collection. A required plugin is loaded when one of its services is first asked for.</summary>
    /// <param name="catalog">Knows what the required plugins offer.</param>
    /// <param name="manifest">The plugin that requires them.</param>
    /// <param name="time">The clock.</param>
    /// <param name="load">Loads a plugin by its id.</param>
    internal static IServiceCollection For(
        PluginCatalog catalog, PluginManifest manifest, TimeProvider time, Func<string, OneOf<LoadedPlugin, RefusedPlugin>> load)
    {
        IServiceCollection services = new ServiceCollection().AddSingleton(time);
        foreach (string requirement in manifest.Requires)
        {
            catalog.Find(requirement).Switch(
                required =>
                {
                    foreach (Type service in required.Manifest!.Provides.Services.Select(SharedContract.FindService).OfType<Type>())
                    {
                        services.AddSingleton(service, _ => Forward(requirement, service, load));
                    }
                },
                refused => throw new RequiredPluginRefusedException(requirement, refused.State));
        }

        return services;
    }

    private static object Forward(string requirement, Type service, Func<string, OneOf<LoadedPlugin, RefusedPlugin>> load) =>
        load(requirement).Match(
            plugin => plugin.Take(loaded => loaded.Services.GetService(service) is { } found
                ? OneOf<object, Malfunctioned>.FromT0(found)
                : OneOf<object, Malfunctioned>.FromT1(PluginFaultText.MissingPart("services", service.FullName!))),
            refused => refused)
        .Match(
            found => found,
            refused => throw new RequiredPluginRefusedException(requirement, refused.State));
}
