using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

/// <summary>Native libraries that only the plugin brings.</summary>
public sealed class PluginLoaderNativeTests : IDisposable
{
    private readonly PluginFolder _plugin = PluginFolder.Native();

    public void Dispose() => _plugin.Dispose();

    [Fact]
    public void Finds_a_native_library_under_runtimes_by_the_deps_json()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);

        Assert.StartsWith("3.", NativeVersion(loader), StringComparison.Ordinal);
        Assert.Contains(LoadedModules(), path => path.StartsWith(_plugin.File("runtimes"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Finds_a_native_library_beside_the_plugin_when_there_is_no_deps_json()
    {
        using PluginFolder flat = Flat(out string library);
        File.Delete(flat.File("Compat.Native.deps.json"));
        using var loader = PluginLoader.CreateFromAssemblyFile(flat.MainAssembly);

        Assert.StartsWith("3.", NativeVersion(loader), StringComparison.Ordinal);
        Assert.Contains(library, LoadedModules(), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Finds_a_native_library_beside_the_plugin_only_by_a_name_with_its_ending_when_the_deps_json_does_not_know_it()
    {
        using PluginFolder flat = Flat(out string library);
        using var loader = PluginLoader.CreateFromAssemblyFile(flat.MainAssembly);
        Assembly plugin = loader.LoadDefaultAssembly();
        string withoutPrefix = OperatingSystem.IsWindows() ? Path.GetFileName(library) : Path.GetFileName(library)["lib".Length..];

        Assert.Throws<TargetInvocationException>(() => NativeVersion(loader));
        Assert.True(NativeLibrary.TryLoad(withoutPrefix, plugin, DllImportSearchPath.SafeDirectories, out nint handle));

        Assert.Contains(library, LoadedModules(), StringComparer.OrdinalIgnoreCase);
        NativeLibrary.Free(handle);
    }

    [Fact]
    public void Finds_a_native_library_in_a_further_folder_that_the_runtimeconfig_names()
    {
        using PluginFolder flat = Flat(out string library);
        DirectoryInfo further = Directory.CreateTempSubdirectory("compat-further-");
        string moved = Path.Combine(further.FullName, Path.GetFileName(library));
        File.Move(library, moved);
        File.WriteAllText(
            flat.File("Compat.Native.runtimeconfig.json"),
            $$"""{ "runtimeOptions": { "additionalProbingPaths": ["{{further.FullName.Replace("\\", "\\\\", StringComparison.Ordinal)}}"] } }""");
        using var loader = PluginLoader.CreateFromAssemblyFile(flat.MainAssembly);

        Assert.True(NativeLibrary.TryLoad(Path.GetFileName(library), loader.LoadDefaultAssembly(), DllImportSearchPath.SafeDirectories, out nint handle));

        Assert.Contains(moved, LoadedModules(), StringComparer.OrdinalIgnoreCase);
        NativeLibrary.Free(handle);
        further.Delete(recursive: true);
    }

    [Fact]
    public void Uses_a_copy_of_the_native_library_when_in_memory()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, config => config.LoadInMemory = true);

        Assert.StartsWith("3.", NativeVersion(loader), StringComparison.Ordinal);
        Assert.DoesNotContain(LoadedModules(), path => path.StartsWith(_plugin.Path, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Deletes_the_copy_when_unloaded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a library locked until the context is collected.");
        string[] before = [.. LoadedModules()];
        var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, config =>
        {
            config.IsUnloadable = true;
            config.LoadInMemory = true;
        });
        NativeVersion(loader);
        string copy = LoadedModules().Except(before, StringComparer.Ordinal).Single(path => path.Contains("e_sqlite3", StringComparison.Ordinal));
        Assert.True(File.Exists(copy));

        loader.Dispose();

        Assert.False(Directory.Exists(Path.GetDirectoryName(copy)));
    }

    [Fact]
    public void Says_which_library_is_missing_when_nobody_has_it()
    {
        Directory.Delete(_plugin.File("runtimes"), recursive: true);
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);

        TargetInvocationException failure = Assert.Throws<TargetInvocationException>(() => NativeVersion(loader));
        Assert.Contains("e_sqlite3", Assert.IsType<DllNotFoundException>(failure.InnerException).Message, StringComparison.Ordinal);
    }

    private static string NativeVersion(PluginLoader loader) =>
        (string)loader.LoadDefaultAssembly().GetType("Compat.Native.NativeVersion", throwOnError: true)!.GetMethod("Read")!.Invoke(null, null)!;

    // The plugin with its native library beside it in place of under runtimes/, where the .deps.json no longer knows of it.
    private PluginFolder Flat(out string library)
    {
        using (var first = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly))
        {
            NativeVersion(first);
        }

        string known = LoadedModules().Single(path =>
            path.StartsWith(_plugin.Path, StringComparison.OrdinalIgnoreCase) && path.Contains("e_sqlite3", StringComparison.Ordinal));
        PluginFolder flat = PluginFolder.Native();
        library = flat.File(Path.GetFileName(known));
        File.Copy(known, library);
        Directory.Delete(flat.File("runtimes"), recursive: true);
        flat.Forget("runtimeTargets");
        return flat;
    }

    private static IEnumerable<string> LoadedModules()
    {
        using var process = Process.GetCurrentProcess();
        return [.. process.Modules.Cast<ProcessModule>().Select(module => module.FileName)];
    }
}
