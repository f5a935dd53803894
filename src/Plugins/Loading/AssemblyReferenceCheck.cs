using System.Reflection;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins;

namespace PlanKit.Plugins;

/// <summary>
/// Looks, before any of a plugin's code runs, whether everything that its assembly references is to be had: shared, beside it,
/// or part of this .NET. What the host merely uses itself does not count.
/// </summary>
internal static class AssemblyReferenceCheck
{
    private const string DesktopFramework = "mscorlib";

    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    /// <summary>The first thing that does not fit; null where all fits.</summary>
    internal static Malfunctioned? FindFault(Assembly assembly, string folder, PluginLoader loader)
    {
        AssemblyName[] references = assembly.GetReferencedAssemblies();
        if (references.All(reference => reference.Name is not ("System.Runtime" or "netstandard"))
            && references.FirstOrDefault(reference => reference.Name == DesktopFramework) is { } desktop)
        {
            return PluginFaultText.WrongFramework(assembly, desktop);
        }

        foreach (AssemblyName reference in references)
        {
            if (FindFault(assembly, reference, folder, loader) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static Malfunctioned? FindFault(Assembly assembly, AssemblyName reference, string folder, PluginLoader loader)
    {
        if (SharedContract.VersionOf(reference.Name!) is { } shared)
        {
            return reference.Version > shared ? PluginFaultText.OlderDependency(assembly, reference, shared) : null;
        }

        if (File.Exists(Path.Combine(folder, reference.Name + ".dll")))
        {
            return null;
        }

        if (File.Exists(Path.Combine(FrameworkFolder, reference.Name + ".dll")))
        {
            return reference.Version?.Major > Environment.Version.Major ? PluginFaultText.WrongFramework(assembly, reference) : null;
        }

        return IsPrivate(reference, loader) ? null : PluginFaultText.MissingDependency(assembly, reference);
    }

    /// <summary>Whether the plugin brings an assembly in one of the deeper folders that its .deps.json may name.</summary>
    private static bool IsPrivate(AssemblyName reference, PluginLoader loader)
    {
        try
        {
            return AssemblyLoadContext.GetLoadContext(loader.LoadAssembly(reference)) != AssemblyLoadContext.Default;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
