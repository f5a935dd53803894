using System.Runtime.Loader;

namespace McMaster.NETCore.Plugins.Loader;

/// <summary>
/// Finds the native library that a plugin's P/Invoke names: by its .deps.json, or among all files of its folder where it has
/// none; else, for a name that has the system's ending, in its folder and the further ones.
/// </summary>
internal sealed class NativeLibraryProbe(AssemblyDependencyResolver resolver, string folder, ProbingPaths further)
{
    private static readonly string[] Prefixes = OperatingSystem.IsWindows() ? [""] : ["", "lib"];

    private static readonly string[] Suffixes =
        OperatingSystem.IsWindows() ? [".dll"]
        : OperatingSystem.IsMacOS() ? [".dylib"]
        : [".so", ".so.1"];

    /// <summary>The absolute path of the file, or null for the runtime to look where it looks by itself.</summary>
    internal string? Find(string name)
    {
        if (resolver.ResolveUnmanagedDllToPath(name) is { } resolved && File.Exists(resolved))
        {
            return resolved;
        }

        return (from prefix in Prefixes
                from suffix in Suffixes
                where name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                from place in further.Folders.Prepend(folder)
                from file in (string[])[prefix + name + suffix, prefix + name]
                select Path.GetFullPath(Path.Combine(place, file))).FirstOrDefault(File.Exists);
    }
}
