using System.Reflection;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins;

namespace PlanKit.Plugins;

/// <summary>
/// Looks, before any of a plugin's code runs, whether everything that its assembly references is to be had: shared, beside it,
/// or part of this .NET, and no older than it was built against. What the host merely uses itself does not count.
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
            // Loaded, since to read the name from the file takes .NET twenty times as long.
            return FindConflict(assembly, reference, loader.LoadAssembly(reference).GetName());
        }

        if (File.Exists(Path.Combine(FrameworkFolder, reference.Name + ".dll")))
        {
            return reference.Version?.Major > Environment.Version.Major ? PluginFaultText.WrongFramework(assembly, reference) : null;
        }

        return FindPrivate(reference, loader) is { } found
            ? FindConflict(assembly, reference, found)
            : PluginFaultText.MissingDependency(assembly, reference);
    }

    // The load context would take an older one without a word, and what that lacks would show when it is used, if at all.
    private static Malfunctioned? FindConflict(Assembly assembly, AssemblyName reference, AssemblyName found) =>
        reference.Version > found.Version ? PluginFaultText.OlderPrivateDependency(assembly, reference, found.Version!) : null;

    /// <summary>What the plugin brings in one of the deeper folders that its .deps.json may name; null where it does not.</summary>
    private static AssemblyName? FindPrivate(AssemblyName reference, PluginLoader loader)
    {
        try
        {
            Assembly found = loader.LoadAssembly(reference);
            return AssemblyLoadContext.GetLoadContext(found) == AssemblyLoadContext.Default ? null : found.GetName();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
