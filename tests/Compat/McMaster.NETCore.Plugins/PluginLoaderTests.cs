using System.Reflection;
using System.Runtime.Loader;
using Compat.Contracts;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

/// <summary>Creating, loading by name, by path and by reflection.</summary>
public sealed class PluginLoaderTests : IDisposable
{
    private readonly PluginFolder _plugin = PluginFolder.Greeter(1);

    public void Dispose() => _plugin.Dispose();

    [Fact]
    public void Loads_the_main_assembly_into_a_context_named_after_it()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, [typeof(IGreeter)]);

        Assembly plugin = loader.LoadDefaultAssembly();

        Assert.Equal("Compat.Greeter", AssemblyLoadContext.GetLoadContext(plugin)!.Name);
        Assert.Equal(_plugin.MainAssembly, plugin.Location);
        Assert.Equal("Good day", Greeters.In(plugin).Greet("").Text);
        Assert.Same(plugin, loader.LoadDefaultAssembly());
    }

    [Fact]
    public void Gives_each_of_three_plugins_its_own_version_of_one_library()
    {
        using PluginFolder second = PluginFolder.Greeter(2);
        using PluginFolder third = PluginFolder.Greeter(3);

        IEnumerable<string> versions = new[] { _plugin, second, third }
            .Select(plugin => PluginLoader.CreateFromAssemblyFile(plugin.MainAssembly, [typeof(IGreeter)]))
            .Select(loader => Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());

        Assert.Equal(["1.0", "2.0", "3.0"], versions, StringComparer.Ordinal);
    }

    [Fact]
    public void Finds_dependencies_in_the_folder_when_there_is_no_deps_json()
    {
        File.Delete(_plugin.File("Compat.Greeter.deps.json"));
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, [typeof(IGreeter)]);

        Assert.Equal("1.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
    }

    [Fact]
    public void Loads_by_name_and_by_path_into_the_same_context()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);

        Assembly byName = loader.LoadAssembly("Compat.Library");

        Assert.Equal(new Version(1, 0, 0, 0), byName.GetName().Version);
        Assert.Same(byName, loader.LoadAssembly(new AssemblyName("Compat.Library, Version=1.0.0.0")));
        Assert.Same(byName, loader.LoadAssemblyFromPath(_plugin.File("Compat.Library.dll")));
        Assert.Same(AssemblyLoadContext.GetLoadContext(loader.LoadDefaultAssembly()), AssemblyLoadContext.GetLoadContext(byName));
    }

    [Fact]
    public void Says_what_is_missing_when_nobody_has_an_assembly()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);

        FileNotFoundException missing = Assert.Throws<FileNotFoundException>(() => loader.LoadAssembly("Compat.Nowhere"));
        Assert.Contains("Compat.Nowhere", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_when_the_main_assembly_does_not_exist() =>
        Assert.Throws<InvalidOperationException>(() => PluginLoader.CreateFromAssemblyFile(_plugin.File("Compat.Nowhere.dll")));

    [Fact]
    public void Refuses_when_the_main_assembly_is_no_assembly()
    {
        File.WriteAllText(_plugin.MainAssembly, "not an assembly");
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);

        Assert.Throws<BadImageFormatException>(loader.LoadDefaultAssembly);
    }

    [Fact]
    public void Resolves_type_names_in_the_plugin_while_in_contextual_reflection()
    {
        const string Name = "Compat.Greeter.PoliteGreeter, Compat.Greeter";
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, [typeof(IGreeter)]);
        Assert.Null(Type.GetType(Name));

        using (loader.EnterContextualReflection())
        {
            Assert.Same(loader.LoadDefaultAssembly(), Type.GetType(Name)!.Assembly);
        }

        Assert.Null(Type.GetType(Name));
    }

    [Fact]
    public void Passes_every_way_of_creating_on_to_the_configuration()
    {
        var seen = new List<PluginConfig>();
        Type[] shared = [typeof(IGreeter)];
        using var plain = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);
        using var configured = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, seen.Add);
        using var sharing = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, shared, seen.Add);
        using var unloadable = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, isUnloadable: true, shared);
        using var full = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, isUnloadable: true, shared, seen.Add);
        using var direct = new PluginLoader(seen[2]);

        Assert.All(seen, config => Assert.Equal(_plugin.MainAssembly, config.MainAssemblyPath));
        Assert.Equal([0, 1, 1], seen.Select(config => config.SharedAssemblies.Count));
        Assert.Equal("Compat.Contracts", seen[1].SharedAssemblies.Single().Name);
        Assert.Equal([false, false, false, true, true, true], new[] { plain, configured, sharing, unloadable, full, direct }.Select(loader => loader.IsUnloadable));
    }

    [Fact]
    public void Refuses_when_it_is_given_no_configuration()
    {
        Assert.Throws<ArgumentNullException>(() => new PluginLoader(null!));
        Assert.Throws<ArgumentNullException>(() => PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, (Action<PluginConfig>)null!));
    }
}
