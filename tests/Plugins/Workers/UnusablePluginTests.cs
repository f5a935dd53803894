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
    [InlineData("older-library", PluginFault.MissingDependency, "PlanKit.TestPlugins.OlderLibrary.dll needs Greeting 2.0.0.0; the plugin's folder has 1.0.0.0")]
    [InlineData("older-shared", PluginFault.MissingDependency, "PlanKit.TestPlugins.OlderShared.dll needs OneOf 99.0.0.0; this program offers 3.0.0.0")]
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
        apart.Dispose();
        Assert.Empty(apart.FaultsAtUnload.Select(late => late.Message.English));
    }

    [Theory]
    [InlineData("missing-dependency", "需要 Greeting 1.0.0.0，它不在插件的文件夹里，本程序也不提供。请向插件作者要完整的插件。")]
    [InlineData("older-library", "需要 Greeting 2.0.0.0，插件的文件夹里是 1.0.0.0。请向插件作者要带有 Greeting 2.0.0.0 的插件。")]
    [InlineData("older-shared", "需要 OneOf 99.0.0.0，本程序提供的是 3.0.0.0。请升级 PlanKit，或安装较旧的插件。")]
    public void A_dependency_is_named_in_Chinese_too_with_what_is_needed_what_is_there_and_the_remedy(string id, string words)
    {
        _desk.Add(id);
        using PluginHost host = _desk.InWorkers();

        Assert.EndsWith(words, Assert.Single(host.LoadAnalyzers(id).Refused).Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_its_manifest_is_missing()
    {
        string folder = PluginFixtures.Copy(Path.Combine(PluginFixtures.BuiltRoot, "missing-manifest"), Path.Combine(_desk.Fixtures.Root, "missing-manifest"));
        Assert.Equal(["PlanKit.TestPlugins.MissingManifest.dll"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        _desk.Add("good");
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();

        LoadedAnalyzers loaded = apart.LoadAnalyzers("missing-manifest", "good");

        RefusedPlugin refused = Assert.Single(loaded.Refused);
        Assert.Equal(Assert.Single(here.LoadAnalyzers("missing-manifest", "good").Refused).Message, refused.Message);
        Assert.IsType<Malformed>(refused.State);
        Assert.Contains($"\"missing-manifest\" ({folder})", refused.Message.English, StringComparison.Ordinal);
        Assert.Contains($"“missing-manifest”（{folder}）", refused.Message.Chinese, StringComparison.Ordinal);
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
