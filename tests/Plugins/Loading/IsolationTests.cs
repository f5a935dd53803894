using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.Extensions.DependencyInjection;
using OneOf;
using PlanKit.Extensibility;
using PlanKit.Model;

namespace PlanKit.Plugins.Tests;

public sealed class IsolationTests : IDisposable
{
    private readonly PluginFixtures _fixtures = new();

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void Each_plugin_has_its_own_version_of_a_library()
    {
        _fixtures.Add("greeting-one");
        _fixtures.Add("greeting-two");
        _fixtures.Add("greeting-three");
        using PluginHost host = _fixtures.CreateHost();

        Assert.Equal("greeting 1", Exports.TextOf(host.LoadExporter("greeting-one").AsT0.Exporter));
        Assert.Equal("greeting 2", Exports.TextOf(host.LoadExporter("greeting-two").AsT0.Exporter));
        Assert.Equal("greeting 3", Exports.TextOf(host.LoadExporter("greeting-three").AsT0.Exporter));
    }

    [Fact]
    public void A_plugin_brings_a_native_library_and_words_for_another_language()
    {
        string folder = _fixtures.Add("brings-its-own");
        Assert.True(File.Exists(Path.Combine(folder, "zh", "PlanKit.TestPlugins.BringsItsOwn.resources.dll")));
        using PluginHost host = _fixtures.CreateHost();

        Assert.StartsWith("版本, version: 3.", Exports.TextOf(host.LoadExporter("brings-its-own").AsT0.Exporter), StringComparison.Ordinal);
    }

    [Fact]
    public void The_excel_library_is_invisible_to_the_host_and_to_the_unit_plugin()
    {
        using PluginHost host = CreateBundledHost();
        Assert.True(host.LoadExporter("summary").IsT0);
        Assert.True(host.LoadExporter("quarterly").IsT0);
        AssemblyLoadContext excel = ContextOf(host, "excel");
        AssemblyLoadContext gongxin = ContextOf(host, "gongxin");

        Assert.Equal(excel, AssemblyLoadContext.GetLoadContext(excel.LoadFromAssemblyName(new AssemblyName("ClosedXML"))));
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, assembly => assembly.GetName().Name == "ClosedXML");
        Assert.Throws<FileNotFoundException>(() => AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName("ClosedXML")));
        Assert.Throws<FileNotFoundException>(() => gongxin.LoadFromAssemblyName(new AssemblyName("ClosedXML")));
    }

    [Theory]
    [InlineData(typeof(Plan))]
    [InlineData(typeof(IOneOf))]
    [InlineData(typeof(IServiceCollection))]
    public void The_contract_is_the_same_for_the_host_and_every_plugin(Type shared)
    {
        using PluginHost host = CreateBundledHost();

        foreach (string id in new[] { "excel", "gongxin", "good" })
        {
            Assembly seen = ContextOf(host, id).LoadFromAssemblyName(shared.Assembly.GetName());
            Assert.Same(shared, seen.GetType(shared.FullName!));
        }
    }

    [Fact]
    public void A_short_lived_host_loads_from_the_file()
    {
        string folder = _fixtures.Add("good");
        using PluginHost host = _fixtures.CreateHost(PluginLoadMode.ForShortLivedHost);

        LoadedPlugin plugin = host.Load("good").AsT0;

        Assert.Equal(Path.Combine(folder, "PlanKit.TestPlugins.Good.dll"), plugin.Assembly.Location);
        Assert.False(AssemblyLoadContext.GetLoadContext(plugin.Assembly)!.IsCollectible);
    }

    [Fact]
    public void A_long_lived_host_lets_its_plugins_go()
    {
        _fixtures.Add("good");

        WeakReference context = LoadAndDispose();
        for (int i = 0; context.IsAlive && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [Fact]
    public void Files_of_a_plugin_that_a_long_lived_host_has_loaded_can_be_overwritten_and_deleted()
    {
        string folder = _fixtures.Add("greeting-one");
        using PluginHost host = _fixtures.CreateHost(PluginLoadMode.ForLongLivedHost);
        IPlanExporter exporter = host.LoadExporter("greeting-one").AsT0.Exporter;
        Assert.Equal("greeting 1", Exports.TextOf(exporter));

        foreach (string file in Directory.EnumerateFiles(folder, "*.dll"))
        {
            // Shared with nobody: this fails where something holds or maps the file.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            stream.Write("no assembly any more"u8);
        }

        Directory.Delete(folder, recursive: true);

        Assert.Equal("greeting 1", Exports.TextOf(exporter));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference LoadAndDispose()
    {
        using PluginHost host = _fixtures.CreateHost(PluginLoadMode.ForLongLivedHost);
        LoadedPlugin plugin = host.Load("good").AsT0;
        Assert.Single(host.LoadAnalyzers("good").Analyzers);
        Assert.Empty(plugin.Assembly.Location);
        return new WeakReference(AssemblyLoadContext.GetLoadContext(plugin.Assembly));
    }

    private static PluginHost CreateBundledHost() => new(
        PluginCatalog.Read(new PluginRoot(PluginFixtures.BuiltRoot, PluginOrigin.Bundled)), PluginLoadMode.ForShortLivedHost, new FixedTime());

    private static AssemblyLoadContext ContextOf(PluginHost host, string id) =>
        AssemblyLoadContext.GetLoadContext(host.Load(id).AsT0.Assembly)!;
}
