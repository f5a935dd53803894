using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Compat.Contracts;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

/// <summary>Dispose and Reload.</summary>
public sealed class PluginLoaderUnloadingTests : IDisposable
{
    private readonly PluginFolder _plugin = PluginFolder.Greeter(1);

    public void Dispose() => _plugin.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leaves_nothing_behind_when_an_unloadable_plugin_is_disposed(bool inMemory) =>
        Assert.True(IsCollected(UseAndDispose(isUnloadable: true, inMemory)));

    [Fact]
    public void Keeps_the_plugin_when_it_is_not_unloadable() =>
        Assert.False(IsCollected(UseAndDispose(isUnloadable: false, inMemory: false)));

    [Fact]
    public void Refuses_everything_when_disposed()
    {
        var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, isUnloadable: true, [typeof(IGreeter)]);
        loader.Dispose();
        loader.Dispose();

        Assert.Throws<ObjectDisposedException>(loader.LoadDefaultAssembly);
        Assert.Throws<ObjectDisposedException>(() => loader.LoadAssembly("Compat.Library"));
        Assert.Throws<ObjectDisposedException>(() => loader.LoadAssembly(new AssemblyName("Compat.Library")));
        Assert.Throws<ObjectDisposedException>(loader.Reload);
    }

    [Fact]
    public void Loads_by_path_even_when_disposed_unless_that_unloaded_the_plugin()
    {
        string library = _plugin.File("Compat.Library.dll");
        var staying = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);
        var leaving = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, isUnloadable: true, []);
        staying.Dispose();
        leaving.Dispose();

        Assert.Equal("Compat.Library", staying.LoadAssemblyFromPath(library).GetName().Name);
        Assert.Throws<InvalidOperationException>(() => leaving.LoadAssemblyFromPath(library));
    }

    [Fact]
    public void Stays_unloaded_when_a_reload_fails_until_one_succeeds()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, isUnloadable: true, [typeof(IGreeter)]);
        loader.Reloaded += (_, _) => Assert.Equal("1.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
        Assert.Equal("1.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
        string settings = _plugin.File("Compat.Greeter.deps.json");
        string whole = File.ReadAllText(settings);

        File.WriteAllText(settings, "{");
        Assert.Throws<InvalidOperationException>(loader.Reload);
        Assert.Throws<InvalidOperationException>(loader.LoadDefaultAssembly);

        File.WriteAllText(settings, whole);
        loader.Reload();
        Assert.Equal("1.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
    }

    [Fact]
    public void Starts_afresh_from_the_files_when_reloaded()
    {
        using PluginFolder next = PluginFolder.Greeter(3);
        using var loader = PluginLoader.CreateFromAssemblyFile(
            _plugin.MainAssembly, isUnloadable: true, [typeof(IGreeter)], config => config.LoadInMemory = true);
        var raised = new List<PluginLoader>();
        loader.Reloaded += (sender, eventArgs) =>
        {
            Assert.Same(loader, sender);
            raised.Add(eventArgs.Loader);
        };
        WeakReference old = UseOnce(loader);

        _plugin.ReplaceBy(next);
        loader.Reload();

        Assert.Equal("3.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
        Assert.Same(loader, Assert.Single(raised));
        Assert.True(IsCollected(old));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Unloads_at_once_even_when_the_plugin_is_still_held(bool reload)
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, isUnloadable: true, [typeof(IGreeter)]);
        Assembly held = loader.LoadDefaultAssembly();
        Assert.Equal("1.0", Greeters.In(held).LibraryVersion());
        AssemblyLoadContext context = AssemblyLoadContext.GetLoadContext(held)!;
        bool isUnloading = false;
        context.Unloading += _ => isUnloading = true;

        if (reload)
        {
            loader.Reload();
            Assert.NotSame(held, loader.LoadDefaultAssembly());
        }
        else
        {
            loader.Dispose();
        }

        Assert.True(isUnloading);
        Assert.Equal("1.0", Greeters.In(held).LibraryVersion());
    }

    [Fact]
    public void Refuses_to_reload_when_it_cannot_unload()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);
        loader.Reloaded += (_, _) => Assert.Fail("Nothing was reloaded.");

        Assert.Throws<InvalidOperationException>(loader.Reload);
    }

    // In methods of their own, so that no local of a test keeps the plugin alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference UseAndDispose(bool isUnloadable, bool inMemory)
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(
            _plugin.MainAssembly, isUnloadable, [typeof(IGreeter)], config => config.LoadInMemory = inMemory);
        Assert.Equal(isUnloadable, loader.IsUnloadable);
        return UseOnce(loader);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseOnce(PluginLoader loader)
    {
        Assembly plugin = loader.LoadDefaultAssembly();
        Assert.Equal("1.0", Greeters.In(plugin).LibraryVersion());
        return new WeakReference(AssemblyLoadContext.GetLoadContext(plugin), trackResurrection: true);
    }

    private static bool IsCollected(WeakReference context)
    {
        // Unloading takes a few collections: managed allocator, loader allocator, then the context itself.
        for (int i = 0; i < 10 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !context.IsAlive;
    }
}
