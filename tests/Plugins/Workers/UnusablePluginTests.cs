namespace PlanKit.Plugins.Tests.Workers;

/// <summary>A plugin that cannot even be loaded is refused in the same words in process and in a worker, and the others work as without it.</summary>
public sealed class UnusablePluginTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("throws-in-constructor", PluginFault.ConstructorThrew, "No licence.")]
    [InlineData("throws-in-static-constructor", PluginFault.PartThrew, "No calendar.")]
    [InlineData("throws-in-configure-services", PluginFault.ConfigureServicesThrew, "No settings.")]
    [InlineData("throws-in-analyzer", PluginFault.PartThrew, "No table.")]
    [InlineData("no-plugin-type", PluginFault.NoSinglePluginType, "exactly one public class")]
    [InlineData("undeclared-rule", PluginFault.UndeclaredRule, "UR0002")]
    [InlineData("missing-dependency", PluginFault.MissingDependency, "Greeting 1.0.0.0")]
    [InlineData("corrupt-assembly", PluginFault.CorruptAssembly, "The file is damaged")]
    [InlineData("wrong-architecture", PluginFault.CorruptAssembly, "built for another processor")]
    [InlineData("wrong-framework", PluginFault.WrongFramework, "System.Runtime 99.0.0.0")]
    public void Is_refused_by_name_with_the_fault_and_the_remedy(string id, PluginFault fault, string words)
    {
        string folder = _desk.Add(id);
        _desk.Add("good");
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();

        LoadedAnalyzers loadedHere = here.LoadAnalyzers(id, "good");
        LoadedAnalyzers loadedApart = apart.LoadAnalyzers(id, "good");

        RefusedPlugin refused = Assert.Single(loadedApart.Refused);
        Assert.Equal(Assert.Single(loadedHere.Refused).Message, refused.Message);
        Assert.Equal(fault, refused.State<Malfunctioned>().Fault);
        Assert.StartsWith($"The plugin \"{id}\" 1.0.0 ({folder})", refused.Message.English, StringComparison.Ordinal);
        Assert.StartsWith($"插件“{id}” 1.0.0（{folder}）", refused.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains(words, refused.Message.English, StringComparison.Ordinal);
        Assert.Equal("good", Assert.Single(loadedHere.Analyzers).Plugin.Id);
        Assert.Equal("good", Assert.Single(loadedApart.Analyzers).Plugin.Id);
    }

    [Fact]
    public void Is_refused_when_its_manifest_is_missing()
    {
        File.Delete(Path.Combine(_desk.Add("mends"), PluginManifest.FileName));
        _desk.Add("good");
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();

        LoadedAnalyzers loaded = apart.LoadAnalyzers("mends", "good");

        RefusedPlugin refused = Assert.Single(loaded.Refused);
        Assert.Equal(Assert.Single(here.LoadAnalyzers("mends", "good").Refused).Message, refused.Message);
        Assert.Contains(PluginManifest.FileName, refused.Message.English, StringComparison.Ordinal);
        Assert.Contains(PluginManifest.FileName, refused.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal("good", Assert.Single(loaded.Analyzers).Plugin.Id);
    }

    [Fact]
    public void Is_refused_when_it_is_not_loaded_within_the_limit()
    {
        string folder = _desk.Add("never-ready");
        _desk.Add("good");
        using PluginHost host = _desk.InWorkers(time: new SignalledTime(Path.Combine(folder, "under-way")));

        LoadedAnalyzers loaded = host.LoadAnalyzers("never-ready");

        RefusedPlugin refused = Assert.Single(loaded.Refused);
        Assert.Equal(PluginFault.WorkerFailed, refused.State<Malfunctioned>().Fault);
        Assert.Contains("\"never-ready\" 1.0.0", refused.Message.English, StringComparison.Ordinal);
        Assert.EndsWith("was not done after 3600 seconds and was ended (it was at its start).", refused.Message.English, StringComparison.Ordinal);
        Assert.EndsWith("超过 3600 秒没有完成，已被结束（当时刚启动）。", refused.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void One_second_is_a_singular()
    {
        string folder = _desk.Add("never-ready");
        using PluginHost host = _desk.InWorkers(WorkerDesk.Ample with { Start = TimeSpan.FromSeconds(1) }, new SignalledTime(Path.Combine(folder, "under-way")));

        RefusedPlugin refused = Assert.Single(host.LoadAnalyzers("never-ready").Refused);

        Assert.Contains("after 1 second and", refused.Message.English, StringComparison.Ordinal);
        Assert.Contains("超过 1 秒没有完成", refused.Message.Chinese, StringComparison.Ordinal);
    }
}
