using Microsoft.Extensions.DependencyInjection;

namespace PlanKit.Plugins.Tests;

/// <summary>Plugins whose code is part of the program.</summary>
public sealed class CompiledPluginTests : IDisposable
{
    private static readonly string Assembly = typeof(CompiledPluginTests).Assembly.Location;

    private readonly PluginFixtures _fixtures = new();

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void Is_that_of_the_assembly_it_was_compiled_from_alone()
    {
        string folder = _fixtures.Add("good");
        CompiledPlugin compiled = CompiledPlugin.Of<PartOfTheProgram>();

        Assert.True(compiled.IsOf(Assembly));
        Assert.False(compiled.IsOf(Path.Combine(folder, "PlanKit.TestPlugins.Good.dll")));
    }

    [Fact]
    public void Answers_for_the_installed_plugin_without_loading_it()
    {
        Install(Assembly);
        using PluginHost host = CreateHost(PluginOrigin.Bundled);

        LoadedPlugin plugin = host.Load("good").AsT0;

        Assert.Equal("part of the program", plugin.Services.GetRequiredService<string>());
    }

    [Fact]
    public void Does_not_answer_for_a_plugin_that_was_replaced_under_its_name()
    {
        Install(Path.Combine(PluginFixtures.BuiltRoot, "good", "PlanKit.TestPlugins.Good.dll"));

        Assert.Null(Find(PluginOrigin.Bundled));
    }

    [Fact]
    public void Does_not_answer_for_a_plugin_that_the_user_added()
    {
        Install(Assembly);

        Assert.Null(Find(PluginOrigin.Added));
        Assert.NotNull(Find(PluginOrigin.Bundled));
    }

    private static CompiledPlugins Compiled => new(CompiledPlugin.Of<PartOfTheProgram>());

    private void Install(string assembly)
    {
        string folder = Path.Combine(_fixtures.Root, "good");
        Directory.CreateDirectory(folder);
        File.Copy(assembly, Path.Combine(folder, Path.GetFileName(Assembly)));
        File.WriteAllText(
            Path.Combine(folder, PluginManifest.FileName),
            PluginFixtures.ManifestOf("good").Replace("PlanKit.TestPlugins.Good.dll", Path.GetFileName(Assembly), StringComparison.Ordinal));
        _fixtures.Trust(folder);
    }

    private CompiledPlugin? Find(PluginOrigin origin) =>
        Compiled.Find(PluginCatalog.Read(new PluginRoot(_fixtures.Root, origin)).Find("good").AsT0);

    private PluginHost CreateHost(PluginOrigin origin) => new(
        PluginCatalog.Read(new PluginRoot(_fixtures.Root, origin)), PluginLoadMode.ForShortLivedHost, new FixedTime(), null, Compiled);
}
