using System.Reflection;
using McMaster.NETCore.Plugins;
using Microsoft.Extensions.DependencyInjection;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Fixes;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins;

/// <summary>A plugin whose code is in the process, with everything it registered. It belongs to its <see cref="PluginHost"/>.</summary>
public sealed class LoadedPlugin
{
    private readonly PluginLoader? _loader;
    private readonly IServiceCollection _registered;
    private readonly Lazy<IServiceProvider> _services;

    internal LoadedPlugin(InstalledPlugin installed, PluginLoader? loader, Assembly assembly, IServiceCollection registered)
    {
        _loader = loader;
        _registered = registered;
        _services = new Lazy<IServiceProvider>(registered.BuildServiceProvider);
        Installed = installed;
        Assembly = assembly;
        Manifest = installed.Manifest!;
    }

    /// <summary>Its manifest.</summary>
    public PluginManifest Manifest { get; }

    /// <summary>Id and version.</summary>
    public PluginIdentity Identity => Manifest.Identity;

    /// <summary>
    /// What the plugin registered and what it was given. Asking for something runs the plugin's constructors, which may throw
    /// anything; <see cref="PluginHost"/>'s own methods turn that into a <see cref="RefusedPlugin"/>.
    /// </summary>
    public IServiceProvider Services => _services.Value;

    internal InstalledPlugin Installed { get; }

    internal Assembly Assembly { get; }

    /// <summary>Makes the analyzers that the plugin registered, in its order.</summary>
    /// <remarks>
    /// Most need nothing from the container, by the contract of <see cref="PlanAnalyzer"/>. Where all do, none is built: starting
    /// it takes longer than checking a plan.
    /// </remarks>
    internal PlanAnalyzer[] CreateAnalyzers() => Create<PlanAnalyzer>();

    /// <summary>Makes the fix providers that the plugin registered, in its order; in the same way.</summary>
    internal PlanFixProvider[] CreateFixProviders() => Create<PlanFixProvider>();

    private TPart[] Create<TPart>()
        where TPart : class
    {
        ServiceDescriptor[] parts = [.. _registered.Where(service => service.ServiceType == typeof(TPart))];
        return Array.TrueForAll(parts, NeedsNothing)
            ? Array.ConvertAll(parts, service => (TPart)Activator.CreateInstance(service.ImplementationType!)!)
            : [.. Services.GetServices<TPart>()];
    }

    private static bool NeedsNothing(ServiceDescriptor service) =>
        !service.IsKeyedService && service.ImplementationType?.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>Takes something that the plugin registered. What the plugin throws meanwhile refuses it.</summary>
    internal OneOf<T, RefusedPlugin> Take<T>(Func<LoadedPlugin, OneOf<T, Malfunctioned>> take)
    {
        PluginState state;
        try
        {
            if (take(this).TryPickT0(out var part, out var fault))
            {
                return part;
            }

            state = fault;
        }
        catch (RequiredPluginRefusedException refused)
        {
            state = new RequirementRefused(refused.Requirement, refused.State);
        }
        catch (Exception exception)
        {
            // Whatever a plugin throws is its own fault, never the host's end.
            state = PluginFaultText.Of(exception, PluginFault.PartThrew);
        }

        return Installed.Refuse(state);
    }

    /// <summary>Disposes what the plugin made and, where it was loaded so, lets it be unloaded.</summary>
    /// <param name="late">Takes what the plugin throws meanwhile; null: nobody does.</param>
    /// <returns>What the plugin threw meanwhile; null where it threw nothing.</returns>
    internal RefusedPlugin? Unload(LateFaults? late)
    {
        try
        {
            if (_services.IsValueCreated)
            {
                ((ServiceProvider)_services.Value).Dispose();
            }

            return null;
        }
        catch (Exception exception)
        {
            // Whatever a plugin throws is its own fault, never the host's end.
            late?.Note(exception);
            return Installed.Refuse(PluginFaultText.Of(exception, PluginFault.DisposeThrew));
        }
        finally
        {
            _loader?.Dispose();
        }
    }
}
