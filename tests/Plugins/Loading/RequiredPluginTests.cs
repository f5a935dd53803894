namespace PlanKit.Plugins.Tests;

public sealed class RequiredPluginTests : IDisposable
{
    private readonly PluginFixtures _fixtures = new();

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void Gives_its_service_to_the_plugin_that_requires_it()
    {
        _fixtures.Add("writer");
        _fixtures.Add("writer-user");
        using PluginHost host = _fixtures.CreateHost();

        Assert.Equal("written by another plugin", Exports.TextOf(host.LoadExporter("writer-user").AsT0.Exporter));
    }

    [Fact]
    public void Is_not_loaded_while_only_analyzers_are_needed()
    {
        string writer = _fixtures.Add("writer");
        _fixtures.Add("writer-user");
        using PluginHost host = _fixtures.CreateHost();

        Assert.Single(host.LoadAnalyzers("writer-user").Analyzers);

        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(),
            assembly => !assembly.IsDynamic && Path.GetDirectoryName(assembly.Location) == writer);
    }

    [Fact]
    public void Refuses_the_export_but_not_the_checks_when_its_files_changed()
    {
        string writer = _fixtures.Add("writer");
        _fixtures.Add("writer-user");
        File.AppendAllText(Path.Combine(writer, "PlanKit.TestPlugins.Writer.dll"), "x");
        using PluginHost host = _fixtures.CreateHost();

        Assert.Single(host.LoadAnalyzers("writer-user").Analyzers);
        RequirementRefused state = host.LoadExporter("writer-user").AsT2.State<RequirementRefused>();

        Assert.Equal("writer", state.Requirement);
        Assert.IsType<Changed>(state.State);
    }

    [Fact]
    public void Is_named_when_it_does_not_register_the_service_that_it_promises()
    {
        _fixtures.Add("writer-user");
        _fixtures.AddWithManifest("writer", PluginFixtures.ManifestOf("writer", provides: """ "services": ["PlanKit.Extensibility.IWorkbookWriter"] """));
        using PluginHost host = _fixtures.CreateHost();

        RequirementRefused state = host.LoadExporter("writer-user").AsT2.State<RequirementRefused>();

        Assert.Equal(PluginFault.MissingPart, Assert.IsType<Malfunctioned>(state.State).Fault);
    }
}
