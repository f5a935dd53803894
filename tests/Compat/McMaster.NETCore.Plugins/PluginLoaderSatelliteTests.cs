using Compat.Contracts;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

/// <summary>Texts in the culture folders beside the plugin.</summary>
public sealed class PluginLoaderSatelliteTests : IDisposable
{
    private readonly PluginFolder _plugin = PluginFolder.Greeter(1);

    public void Dispose() => _plugin.Dispose();

    [Theory]
    [InlineData("es", "Buenos días", false)]
    [InlineData("zh", "您好", false)]
    [InlineData("fr", "Good day", false)]
    [InlineData("", "Good day", false)]
    [InlineData("es", "Buenos días", true)]
    [InlineData("zh", "您好", true)]
    public void Greets_in_the_language_when_the_plugin_has_it(string culture, string expected, bool inMemory)
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(
            _plugin.MainAssembly, [typeof(IGreeter)], config => config.LoadInMemory = inMemory);

        Assert.Equal(expected, Greeters.In(loader.LoadDefaultAssembly()).Greet(culture).Text);
    }

    [Fact]
    public void Greets_in_the_language_when_there_is_no_deps_json()
    {
        File.Delete(_plugin.File("Compat.Greeter.deps.json"));
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, isUnloadable: true, [typeof(IGreeter)]);

        Assert.Equal("您好", Greeters.In(loader.LoadDefaultAssembly()).Greet("zh").Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Greets_in_the_language_when_the_deps_json_does_not_know_it(bool inMemory)
    {
        _plugin.Forget("resources");
        using var loader = PluginLoader.CreateFromAssemblyFile(
            _plugin.MainAssembly, [typeof(IGreeter)], config => config.LoadInMemory = inMemory);

        Assert.Equal("您好", Greeters.In(loader.LoadDefaultAssembly()).Greet("zh").Text);
    }
}
