using System.Diagnostics;
using System.Reflection;
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Finds_a_native_library_beside_the_plugin_when_no_deps_json_knows_it(bool hasDepsJson)
    {
        Assert.SkipUnless(!hasDepsJson || StandIn.Is(typeof(PluginLoader).Assembly), "The real package looks there only for a name with its suffix.");
        using (var first = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly))
        {
            NativeVersion(first);
        }

        string library = LoadedModules().Single(path =>
            path.StartsWith(_plugin.Path, StringComparison.OrdinalIgnoreCase) && path.Contains("e_sqlite3", StringComparison.Ordinal));
        using PluginFolder flat = PluginFolder.Native();
        File.Copy(library, flat.File(Path.GetFileName(library)));
        Directory.Delete(flat.File("runtimes"), recursive: true);
        flat.Forget("runtimeTargets");
        if (!hasDepsJson)
        {
            File.Delete(flat.File("Compat.Native.deps.json"));
        }

        using var loader = PluginLoader.CreateFromAssemblyFile(flat.MainAssembly);

        Assert.StartsWith("3.", NativeVersion(loader), StringComparison.Ordinal);
        Assert.Contains(flat.File(Path.GetFileName(library)), LoadedModules(), StringComparer.OrdinalIgnoreCase);
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

    private static IEnumerable<string> LoadedModules()
    {
        using var process = Process.GetCurrentProcess();
        return [.. process.Modules.Cast<ProcessModule>().Select(module => module.FileName)];
    }
}
