using System.Reflection;
using PlanKit.Analysis;

namespace PlanKit.Plugins.Tests;

public sealed class PluginHostTests : IDisposable
{
    private readonly PluginFixtures _fixtures = new();

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void Gives_analyzers_with_the_plugin_that_brings_them()
    {
        _fixtures.Add("good");
        using PluginHost host = _fixtures.CreateHost();

        LoadedAnalyzers loaded = host.LoadAnalyzers("good", "good");

        RegisteredAnalyzer analyzer = Assert.Single(loaded.Analyzers);
        Assert.Equal(new PluginIdentity("good", "1.0.0"), analyzer.Plugin);
        Assert.Equal("GD0001", analyzer.Analyzer.SupportedDiagnostics.Single().Id);
        Assert.Empty(loaded.Refused);
    }

    [Fact]
    public void Loads_nothing_until_something_is_asked_for()
    {
        _fixtures.Add("good");
        using PluginHost host = _fixtures.CreateHost();

        Assert.Single(host.Catalog.Exporters);

        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => IsIn(assembly, _fixtures.Root));
        host.LoadExporter("good");
        Assert.Contains(AppDomain.CurrentDomain.GetAssemblies(), assembly => IsIn(assembly, _fixtures.Root));
    }

    [Fact]
    public void Gives_an_exporter_that_takes_the_hosts_clock()
    {
        _fixtures.Add("good");
        using PluginHost host = _fixtures.CreateHost();

        RegisteredExporter exporter = host.LoadExporter("good").AsT0;

        Assert.Equal((".txt", "good"), (exporter.Description.FileExtension, exporter.Plugin.Id));
        Assert.Equal("2016-03-31", Exports.TextOf(exporter.Exporter));
    }

    [Fact]
    public void Names_the_exporters_there_are_when_there_is_none_of_a_name()
    {
        _fixtures.Add("good");
        using PluginHost host = _fixtures.CreateHost();

        Assert.Equal("No plugin provides \"summary\". There are: good.", host.LoadExporter("summary").AsT1.Message.English);
    }

    [Fact]
    public void Names_the_folders_looked_in_when_a_plugin_is_not_installed()
    {
        using PluginHost host = _fixtures.CreateHost();

        RefusedPlugin refused = Assert.Single(host.LoadAnalyzers("nobody").Refused);

        Assert.Equal([_fixtures.Root], refused.State<NotInstalled>().Roots);
    }

    [Fact]
    public void Refuses_a_plugin_of_which_one_byte_changed_after_it_was_locked()
    {
        string folder = _fixtures.Add("good");
        using PluginHost host = _fixtures.CreateHost();
        File.AppendAllText(Path.Combine(folder, "PlanKit.TestPlugins.Good.dll"), "x");

        Changed state = host.Load("good").Refusal().State<Changed>();

        Assert.Equal("PlanKit.TestPlugins.Good.dll", Assert.Single(state.Changes).Path);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => IsIn(assembly, _fixtures.Root));
    }

    [Theory]
    [InlineData("throws-in-constructor", PluginFault.ConstructorThrew, "No licence.")]
    [InlineData("throws-in-configure-services", PluginFault.ConfigureServicesThrew, "No settings.")]
    [InlineData("throws-in-analyzer", PluginFault.PartThrew, "No table.")]
    [InlineData("no-plugin-type", PluginFault.NoSinglePluginType, "exactly one public class")]
    [InlineData("two-plugin-types", PluginFault.NoSinglePluginType, "exactly one public class")]
    [InlineData("undeclared-rule", PluginFault.UndeclaredRule, "UR0002")]
    [InlineData("foreign-rule", PluginFault.ForeignRule, "GX9999")]
    [InlineData("missing-dependency", PluginFault.MissingDependency, "Greeting 1.0.0.0")]
    [InlineData("host-library", PluginFault.MissingDependency, "YamlDotNet 16.0.0.0")]
    public void Names_the_fault_and_lets_other_plugins_work(string id, PluginFault fault, string detail)
    {
        string folder = _fixtures.Add(id);
        _fixtures.Add("good");
        using PluginHost host = _fixtures.CreateHost();

        LoadedAnalyzers loaded = host.LoadAnalyzers(id, "good");

        Assert.Equal("good", Assert.Single(loaded.Analyzers).Plugin.Id);
        RefusedPlugin refused = Assert.Single(loaded.Refused);
        Assert.Equal(fault, refused.State<Malfunctioned>().Fault);
        Assert.Contains(detail, refused.Message.English, StringComparison.Ordinal);
        Assert.Contains(folder, refused.Message.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_fault_when_the_assembly_is_corrupt()
    {
        string folder = _fixtures.Add("good");
        string assembly = Path.Combine(folder, "PlanKit.TestPlugins.Good.dll");
        File.WriteAllBytes(assembly, File.ReadAllBytes(assembly)[..600]);
        _fixtures.Trust(folder);
        using PluginHost host = _fixtures.CreateHost();

        Assert.Equal(PluginFault.CorruptAssembly, host.Load("good").Refusal().State<Malfunctioned>().Fault);
    }

    [Theory]
    [InlineData("System.Runtime", 99)]
    [InlineData("mscorlib", 4)]
    public void Names_the_fault_when_the_assembly_is_for_another_framework(string coreLibrary, int version)
    {
        string folder = _fixtures.Add("good");
        File.WriteAllBytes(
            Path.Combine(folder, "PlanKit.TestPlugins.Good.dll"),
            ForeignAssembly.Build("PlanKit.TestPlugins.Good", new AssemblyName(coreLibrary) { Version = new Version(version, 0, 0, 0) }));
        _fixtures.Trust(folder);
        using PluginHost host = _fixtures.CreateHost();

        RefusedPlugin refused = host.Load("good").Refusal();

        Assert.Equal(PluginFault.WrongFramework, refused.State<Malfunctioned>().Fault);
        Assert.Contains($"{coreLibrary} {version}.0.0.0", refused.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_part_when_a_promised_exporter_is_not_registered()
    {
        _fixtures.Add("missing-part");
        using PluginHost host = _fixtures.CreateHost();

        RefusedPlugin refused = host.LoadExporter("missing-part").AsT2;

        Assert.Equal(PluginFault.MissingPart, refused.State<Malfunctioned>().Fault);
    }

    [Fact]
    public void Tells_what_a_plugin_threw_when_it_was_disposed_of()
    {
        _fixtures.Add("throws-in-dispose");
        _fixtures.Add("good");
        PluginHost host = _fixtures.CreateHost();
        Assert.True(host.LoadExporter("throws-in-dispose").IsT0);
        Assert.True(host.LoadExporter("good").IsT0);

        host.Dispose();

        RefusedPlugin refused = Assert.Single(host.FaultsAtUnload);
        Assert.Equal("throws-in-dispose", refused.Id);
        Assert.Contains("Still busy.", refused.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_profile_without_running_code()
    {
        using var host = new PluginHost(
            PluginCatalog.Read(new PluginRoot(PluginFixtures.BuiltRoot, PluginOrigin.Bundled)), PluginLoadMode.ForShortLivedHost, new FixedTime());

        Assert.Equal(15, host.ReadProfile("gongxin").AsT0.Items.Length);
        Assert.Empty(host.ReadProfile("good").AsT0.Items);
    }

    [Fact]
    public void Names_file_and_line_when_a_profile_is_wrong()
    {
        string folder = _fixtures.AddWithManifest("wrong", PluginFixtures.ManifestOf("wrong", """ "profile": "profile.yaml", """), "departments: []\nowner: x\n");
        using PluginHost host = _fixtures.CreateHost();

        FileFault fault = Assert.Single(host.ReadProfile("wrong").Refusal().State<Malformed>().Faults);

        Assert.Equal((Path.Combine(folder, "profile.yaml"), 2), (fault.File, fault.Line));
    }

    private static bool IsIn(Assembly assembly, string folder) =>
        !assembly.IsDynamic && assembly.Location.StartsWith(folder, StringComparison.Ordinal);
}
