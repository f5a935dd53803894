using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using McMaster.NETCore.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OneOf;
using PlanKit.Extensibility;

namespace PlanKit.Plugins;

/// <summary>Brings a plugin's code into the process and lets it register what it brings. Every fault on the way is named.</summary>
internal static class PluginActivator
{
    /// <summary>Loads a plugin whose files have been compared with the lock.</summary>
    /// <param name="installed">The plugin; its manifest is understood.</param>
    /// <param name="mode">How its assemblies are loaded.</param>
    /// <param name="compiled">The plugin's code where it is part of this program; null: it is loaded.</param>
    /// <param name="offered">What its collection holds beforehand.</param>
    internal static OneOf<LoadedPlugin, Malfunctioned> Load(InstalledPlugin installed, PluginLoadMode mode, CompiledPlugin? compiled, IServiceCollection offered)
    {
        if (compiled is not null)
        {
            return Configure(installed, null, compiled.Assembly, compiled.Create, offered);
        }

        // Where the program is machine code this is constant, and all that loads is left out of it.
        return RuntimeFeature.IsDynamicCodeSupported
            ? LoadFile(installed, mode, offered)
            : throw new UnreachableException($"The code of {installed.Id} is not part of this program, so a worker runs it.");
    }

    private static OneOf<LoadedPlugin, Malfunctioned> LoadFile(InstalledPlugin installed, PluginLoadMode mode, IServiceCollection offered)
    {
        PluginLoader? loader = null;
        bool succeeded = false;
        var stage = PluginFault.CorruptAssembly;
        try
        {
            loader = PluginLoader.CreateFromAssemblyFile(Path.Combine(Path.GetFullPath(installed.Folder), installed.Manifest!.Assembly!), config =>
            {
                SharedContract.ApplyTo(config);
                mode.ApplyTo(config);
            });
            Assembly assembly = loader.LoadDefaultAssembly();
            if (AssemblyReferenceCheck.FindFault(assembly, installed.Folder, loader) is { } unfit)
            {
                return unfit;
            }

            stage = PluginFault.NoSinglePluginType;
            if (FindPluginType(assembly) is not { } type)
            {
                return PluginFaultText.NoSinglePluginType(assembly);
            }

            OneOf<LoadedPlugin, Malfunctioned> result = Configure(installed, loader, assembly, () => (IPlanPlugin)Activator.CreateInstance(type)!, offered);
            succeeded = result.IsT0;
            return result;
        }
        catch (Exception exception)
        {
            // Whatever a plugin throws is its own fault, never the host's end.
            return PluginFaultText.Of(exception, stage);
        }
        finally
        {
            if (!succeeded)
            {
                loader?.Dispose();
            }
        }
    }

    private static OneOf<LoadedPlugin, Malfunctioned> Configure(
        InstalledPlugin installed, PluginLoader? loader, Assembly assembly, Func<IPlanPlugin> create, IServiceCollection offered)
    {
        var stage = PluginFault.ConstructorThrew;
        try
        {
            IPlanPlugin plugin = create();

            stage = PluginFault.ConfigureServicesThrew;
            IServiceCollection services = new ServiceCollection { offered };
            plugin.ConfigureServices(services);
            return new LoadedPlugin(installed, loader, assembly, services);
        }
        catch (Exception exception)
        {
            // Whatever a plugin throws is its own fault, never the host's end.
            return PluginFaultText.Of(exception, stage);
        }
    }

    private static Type? FindPluginType(Assembly assembly)
    {
        Type[] types = Array.FindAll(assembly.GetExportedTypes(), type =>
            type is { IsAbstract: false, IsClass: true }
            && typeof(IPlanPlugin).IsAssignableFrom(type)
            && type.GetConstructor(Type.EmptyTypes) is not null);
        return types is [var only] ? only : null;
    }
}
