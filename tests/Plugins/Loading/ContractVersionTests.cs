using System.Reflection;
using PlanKit.Extensibility;
using PlanKit.Plugins.Tests.Workers;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests;

/// <summary>Plugins that were built against another minor version of the contract than the program has.</summary>
public sealed class ContractVersionTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_contract_s_assembly_version_is_that_of_its_major_version() =>
        Assert.Equal(new Version(PluginApi.Version.Major, 0, 0, 0), typeof(IPlanPlugin).Assembly.GetName().Version);

    [Theory]
    [InlineData("against-older", "AGO0001")]
    [InlineData("against-newer", "AGN0001")]
    public void A_plugin_of_another_minor_version_loads_and_finds(string id, string rule)
    {
        _desk.Add(id);
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();

        Assert.Contains(WorkerDesk.Check(here, WorkerPlans.Small, id).Findings, finding => finding.Diagnostic.Id == rule);
        Assert.Contains(WorkerDesk.Check(apart, WorkerPlans.Small, id).Findings, finding => finding.Diagnostic.Id == rule);
        Assert.NotNull(ContractOf(here, id));
        Assert.Same(typeof(IPlanPlugin).Assembly, ContractOf(here, id));
    }

    [Fact]
    public void What_the_program_s_contract_lacks_is_named_where_it_is_used_and_nowhere_else()
    {
        _desk.Add("against-newer");
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();

        Assert.Equal("old enough", Exports.TextOf(here.LoadExporter("without-newer").AsT0.Exporter));
        Assert.Equal("old enough", Exports.TextOf(apart.LoadExporter("without-newer").AsT0.Exporter));
        MissingMethodException missing = Assert.Throws<MissingMethodException>(() => Exports.TextOf(here.LoadExporter("with-newer").AsT0.Exporter));
        WorkerFailedException failed = Assert.Throws<WorkerFailedException>(() => Exports.TextOf(apart.LoadExporter("with-newer").AsT0.Exporter));

        Assert.Contains("PluginApi.get_Codename", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith("Plugin against-newer 1.0.0 failed: MissingMethodException: ", failed.Text.English, StringComparison.Ordinal);
        Assert.StartsWith("插件 against-newer 1.0.0 出错：MissingMethodException：", failed.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains("PluginApi.get_Codename", failed.Text.English, StringComparison.Ordinal);
    }

    private static Assembly? ContractOf(PluginHost host, string id) =>
        host.Load(id).AsT0.Assembly.GetExportedTypes().Single(type => typeof(IPlanPlugin).IsAssignableFrom(type)).GetInterface(nameof(IPlanPlugin))?.Assembly;
}
