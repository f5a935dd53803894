using System.Runtime.Loader;

namespace McMaster.NETCore.Plugins.Loader;

/// <summary>Finds the native library that a plugin's P/Invoke names: by its .deps.json, else in its folder.</summary>
internal sealed class NativeLibraryProbe(AssemblyDependencyResolver resolver, string folder)
{
    private static readonly string[] Prefixes = OperatingSystem.IsWindows() ? [""] : ["", "lib"];

    private static readonly string[] Suffixes =
        OperatingSystem.IsWindows() ? ["", ".dll"]
        : OperatingSystem.IsMacOS() ? ["", ".dylib"]
        : ["", ".so", ".so.1"];

    /// <summary>The absolute path of the file, or null for the runtime to look where it looks by itself.</summary>
    internal string? Find(string name)
    {
        if (resolver.ResolveUnmanagedDllToPath(name) is { } resolved && File.Exists(resolved))
        {
            return resolved;
        }

        // An absolute path is the caller's own choice, and one with ".." would lead out of the plugin.
        if (!string.Equals(Path.GetFileName(name), name, StringComparison.Ordinal))
        {
            return null;
        }

        return (from prefix in Prefixes
                from suffix in Suffixes
                select Path.GetFullPath(Path.Combine(folder, prefix + name + suffix))).FirstOrDefault(File.Exists);
    }
}
