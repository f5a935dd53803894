namespace PlanKit.Plugins.Tests;

/// <summary>A plugin is its folder: what it would load from elsewhere is in no lock.</summary>
public sealed class OutsideFoldersTests : IDisposable
{
    private readonly PluginFixtures _source = new();

    public void Dispose() => _source.Dispose();

    [Theory]
    [InlineData("PlanKit.TestPlugins.Good.runtimeconfig.json")]
    [InlineData("PlanKit.TestPlugins.Good.runtimeconfig.dev.json")]
    public void Refuses_a_plugin_whose_settings_lead_outside_and_names_the_file(string name)
    {
        UnsafeFolder refused = PluginInspection.Inspect(With(name, """{ "runtimeOptions": { "additionalProbingPaths": ["/opt/other"] } }""")).AsT2;

        Assert.Contains($"\"{name}\"", refused.Message.English, StringComparison.Ordinal);
        Assert.Contains($"“{name}”", refused.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "runtimeOptions": { "tfm": "net10.0", "additionalProbingPaths": [] } }""")]
    [InlineData("""{ "runtimeOptions": { "tfm": "net10.0" } }""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void Takes_a_plugin_whose_settings_lead_nowhere(string content) =>
        Assert.True(PluginInspection.Inspect(With("PlanKit.TestPlugins.Good.runtimeconfig.json", content)).IsT0);

    private string With(string name, string content)
    {
        string folder = _source.Add("good");
        File.WriteAllText(Path.Combine(folder, name), content);
        return folder;
    }
}
