using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class PluginTestCommandTests : IDisposable
{
    private readonly Desk _desk = new() { Worker = BuiltProgram.Worker };

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Tells_that_a_plugin_passed_and_what_it_did()
    {
        CommandResult result = _desk.Do("plugin", "test", TestPlugin("good"));

        Assert.Equal(
            [
                "Loaded: yes; rules: GD0001",
                "Checked: 1 finding (GD0001 × 1)",
                "Exported: good, 10 bytes",
                "Unloaded: yes, its load context is gone",
                "The plugin good 1.0.0 passed.",
            ],
            result.Lines);
    }

    [Fact]
    public void Says_before_that_the_plugin_s_code_is_run() =>
        Assert.StartsWith($"The code of the plugin good 1.0.0 ({TestPlugin("good")}) is run", _desk.Do("plugin", "test", TestPlugin("good")).Error, StringComparison.Ordinal);

    [Fact]
    public void Says_nothing_of_running_the_code_where_it_is_not_run()
    {
        string folder = PluginFolders.Vary(_desk, "good", "newer", ("\"min\": \"1.0\"", "\"min\": \"1.5\""));

        CommandResult result = _desk.Run("plugin", "test", folder);

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains(result.Lines, line => line.Contains("needs plugin API 1.5 or higher", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Unloaded: no", "! The event System.AppDomain.ProcessExit still calls PlanKit.TestPlugins.LeavesHandlerAnalyzer.OnExit.")]
    [InlineData("zh", "卸载：没有成功", "! 事件 System.AppDomain.ProcessExit 上仍登记着 PlanKit.TestPlugins.LeavesHandlerAnalyzer.OnExit。")]
    public void Names_what_holds_a_plugin_that_does_not_go(string language, string unloaded, string holder)
    {
        CommandResult result = _desk.Run("plugin", "test", TestPlugin("leaves-handler"), "--lang", language);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Lines, line => line.StartsWith(unloaded, StringComparison.Ordinal));
        Assert.Contains(result.Lines, line => line.StartsWith(holder, StringComparison.Ordinal));
        Assert.Equal(2, result.Lines.Count(line => line.StartsWith("! ", StringComparison.Ordinal)));
        Assert.Contains(language == "en" ? "has 2 problems." : "有 2 个问题。", result.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_the_same_as_json()
    {
        CommandResult result = _desk.Run("plugin", "test", TestPlugin("leaves-handler"), "--format", "json");

        Assert.Equal(1, result.ExitCode);
        Assert.False(result.Json.GetProperty("passed").GetBoolean());
        Assert.False(result.Json.GetProperty("unloaded").GetBoolean());
        JsonElement holder = result.Json.GetProperty("holders")[0];
        Assert.Equal(("event", "System.AppDomain.ProcessExit"), (holder.GetProperty("kind").GetString(), holder.GetProperty("holder").GetString()));
    }

    [Fact]
    public void Survives_a_plugin_that_ends_its_process()
    {
        CommandResult result = _desk.Run("plugin", "test", TestPlugin("ends-process"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Lines, line => line.StartsWith("! PK0907 ", StringComparison.Ordinal));
        Assert.Contains("Unloaded: not tried, since its process ended before", result.Lines);
    }

    [Fact]
    public void Takes_the_id_of_an_installed_plugin_and_a_plan_of_ones_own()
    {
        _desk.Write("plan.txt", Desk.SmallPlan);

        JsonElement answer = _desk.Do("plugin", "test", "gongxin", "--plan", "plan.txt", "--format", "json").Json;

        Assert.Equal(Path.Combine(BuiltProgram.Plugins, "gongxin"), answer.GetProperty("folder").GetString());
        Assert.Equal(["quarterly"], answer.GetProperty("exports").EnumerateArray().Select(export => export.GetProperty("name").GetString()));
        Assert.True(answer.GetProperty("passed").GetBoolean());
    }

    [Fact]
    public void Refuses_what_is_neither_a_folder_nor_a_plugin() => _desk.Refuses(
        ["plugin", "test", "nothing"],
        $"没有文件夹 {_desk["nothing"]}，也没有安装编号为“nothing”的插件。请给出含有 plugin.json 的文件夹，或 plankit plugin list 列出的编号。",
        $"There is no folder {_desk["nothing"]}, and no plugin “nothing” is installed. Name the folder that holds plugin.json, or an id that plankit plugin list shows.");

    private static string TestPlugin(string id) => Path.Combine(AppContext.BaseDirectory, "plugins", id);
}
