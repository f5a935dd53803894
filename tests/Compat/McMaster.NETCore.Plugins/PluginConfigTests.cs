using System.Runtime.Loader;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

public class PluginConfigTests
{
    private static readonly string AnyPath = Path.Combine(AppContext.BaseDirectory, "Some.dll");

    [Fact]
    public void Keeps_everything_private_on_file_and_for_good_when_nothing_is_said()
    {
        var config = new PluginConfig(AnyPath);

        Assert.Equal(AnyPath, config.MainAssemblyPath);
        Assert.Empty(config.SharedAssemblies);
        Assert.Empty(config.PrivateAssemblies);
        Assert.False(config.PreferSharedTypes);
        Assert.False(config.IsLazyLoaded);
        Assert.False(config.IsUnloadable);
        Assert.False(config.LoadInMemory);
        Assert.False(config.EnableHotReload);
        Assert.Equal(TimeSpan.FromMilliseconds(200), config.ReloadDelay);
        Assert.Same(AssemblyLoadContext.GetLoadContext(typeof(PluginLoader).Assembly), config.DefaultContext);
    }

    [Fact]
    public void Is_unloadable_and_in_memory_when_hot_reload_needs_it()
    {
        var config = new PluginConfig(AnyPath) { EnableHotReload = true };

        Assert.True(config.IsUnloadable);
        Assert.True(config.LoadInMemory);

        config.EnableHotReload = false;
        Assert.False(config.IsUnloadable);
        Assert.False(config.LoadInMemory);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Some.dll")]
    public void Refuses_when_the_path_is_not_absolute(string? path) =>
        Assert.Throws<ArgumentException>("mainAssemblyPath", () => new PluginConfig(path!));

    [Fact]
    public void Serves_no_loader_when_the_context_of_what_is_shared_is_taken_away() =>
        Assert.Throws<ArgumentException>(() => new PluginLoader(new PluginConfig(typeof(PluginConfigTests).Assembly.Location) { DefaultContext = null! }));
}
