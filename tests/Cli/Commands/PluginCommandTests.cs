using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class PluginCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Lists_the_plugins_that_came_with_the_program()
    {
        JsonElement[] plugins = [.. _desk.Do("plugin", "list", "--format", "json").Json.GetProperty("plugins").EnumerateArray()];

        Assert.Equal(["excel", "gongxin"], plugins.Select(plugin => plugin.GetProperty("id").GetString()));
        Assert.All(plugins, plugin => Assert.Equal("active", plugin.GetProperty("state").GetString()));
        Assert.All(plugins, plugin => Assert.Equal("bundled", plugin.GetProperty("origin").GetString()));
        Assert.All(plugins, plugin => Assert.Equal(JsonValueKind.Null, plugin.GetProperty("reason").ValueKind));
        Assert.Equal(["summary"], plugins[0].GetProperty("exporters").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(10, plugins[1].GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public void Says_in_the_table_why_a_plugin_cannot_be_used()
    {
        PluginFolders.Copy(_desk, "gongxin");

        string output = _desk.Do("plugin", "list", "--lang", "zh").Output;

        Assert.Contains("冲突", output, StringComparison.Ordinal);
        Assert.Contains("插件编号“gongxin”", output, StringComparison.Ordinal);
    }
}
