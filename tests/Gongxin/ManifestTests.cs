using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;
using PlanKit.Plugins;

namespace PlanKit.Gongxin.Tests;

public sealed class ManifestTests
{
    private static readonly PluginManifest Manifest = Read(RepositoryFiles.PathOf("plugins", "Gongxin", PluginManifest.FileName));

    [Fact]
    public void Lists_exactly_the_rules_that_the_analyzers_declare() =>
        Assert.Equal(BundledRules.Descriptors.Select(rule => rule.Id), Manifest.Provides.Rules);

    [Fact]
    public void Lists_exactly_the_exporters_that_the_plugin_registers()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IWorkbookWriter, RecordingWorkbookWriter>();
        new GongxinPlugin().ConfigureServices(services);
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(
            provider.GetServices<IPlanExporter>().Select(exporter => exporter.Name),
            Manifest.Provides.Exporters.Select(exporter => exporter.Name));
    }

    [Fact]
    public void Names_the_assembly_its_version_and_the_prefix_of_its_rules()
    {
        AssemblyName assembly = typeof(GongxinPlugin).Assembly.GetName();

        Assert.Equal($"{assembly.Name}.dll", Manifest.Assembly);
        Assert.Equal(assembly.Version?.ToString(3), Manifest.Version);
        Assert.Equal("GX", Manifest.RulePrefix);
    }

    [Fact]
    public void Requires_the_plugin_that_brings_the_workbook_writer() => Assert.Equal(["excel"], Manifest.Requires);

    [Fact]
    public void Plugin_uses_no_assembly_but_the_shared_ones() =>
        Assert.All(
            typeof(GongxinPlugin).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name ?? ""),
            name => Assert.True(
                name is "PlanKit.Core" or "OneOf" or "Microsoft.Extensions.DependencyInjection.Abstractions"
                || name.StartsWith("System.", StringComparison.Ordinal),
                $"{name} is not shared."));

    private static PluginManifest Read(string file) =>
        PluginManifestReader.Read(file, File.ReadAllBytes(file)).Match(
            manifest => manifest,
            malformed => throw new InvalidDataException(string.Join('\n', malformed.Faults.Select(fault => fault.Message.English))));
}
