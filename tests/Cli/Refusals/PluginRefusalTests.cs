namespace PlanKit.Cli.Tests.Refusals;

public sealed class PluginRefusalTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Plugin_that_is_not_installed() => _desk.Refuses(
        ["new", "plan.txt", "--out", "b.plankit", "--plugin", "nobody"],
        $"插件“nobody”不能用（未安装）：在 {_desk.BundledPlugins}、{_desk.UserPlugins} 中没有这个插件。请检查编号，或用 plankit plugin add 安装。",
        $"The plugin \"nobody\" cannot be used (not installed): It is not in {_desk.BundledPlugins}, {_desk.UserPlugins}. Check the id, or install it with plankit plugin add.");

    [Fact]
    public void Plugin_of_which_a_byte_was_changed()
    {
        string file = Path.Combine(PluginFolders.CopyAll(_desk), "excel", "PlanKit.Excel.dll");
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        foreach (string language in (string[])["zh", "en"])
        {
            CommandResult result = _desk.Run("export", "summary", "--lang", language);

            Assert.Equal(2, result.ExitCode);
            Assert.Contains("PlanKit.Excel.dll", result.Error, StringComparison.Ordinal);
            Assert.Contains("plankit plugin trust", result.Error, StringComparison.Ordinal);
            Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), result.Error, StringComparison.Ordinal);
            Assert.Equal("", result.Output);
        }
    }

    [Fact]
    public void Plugin_that_throws_is_a_finding_beside_those_of_the_others()
    {
        _desk.Do("plugin", "add", Path.Combine(AppContext.BaseDirectory, "plugins", "throws-in-analyzer"));
        _desk.Do("new", "plan.txt", "--out", "throwing.plankit", "--plugin", "throws-in-analyzer");
        byte[] before = File.ReadAllBytes(_desk["throwing.plankit"]);

        CommandResult chinese = _desk.Run("check", "--file", "throwing.plankit", "--lang", "zh");
        CommandResult english = _desk.Run("check", "--file", "throwing.plankit", "--lang", "en");

        Assert.Equal(1, english.ExitCode);
        Assert.Contains("错误 PK0906", chinese.Output, StringComparison.Ordinal);
        Assert.Contains("插件“throws-in-analyzer”", chinese.Output, StringComparison.Ordinal);
        Assert.Contains("error PK0906", english.Output, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException, in its words: “No table.”", english.Output, StringComparison.Ordinal);
        Assert.Contains("PK0108", english.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", english.Output + english.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_desk["throwing.plankit"]));
    }

    [Fact]
    public void Plugin_that_needs_a_newer_program()
    {
        string manifest = Path.Combine(PluginFolders.CopyAll(_desk), "excel", "plugin.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"min\": \"1.0\"", "\"min\": \"7.0\"", StringComparison.Ordinal).Replace("\"1.99\"", "\"7.99\"", StringComparison.Ordinal));

        CommandResult chinese = _desk.Run("export", "summary", "--lang", "zh");
        CommandResult english = _desk.Run("export", "summary");

        Assert.Equal((2, 2), (chinese.ExitCode, english.ExitCode));
        Assert.Contains("它需要插件接口 7.0 或更高", chinese.Error, StringComparison.Ordinal);
        Assert.Contains("请升级 PlanKit", chinese.Error, StringComparison.Ordinal);
        Assert.Contains("It needs plugin API 7.0 or higher", english.Error, StringComparison.Ordinal);
        Assert.Contains("Upgrade PlanKit", english.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_of_several_lines_is_one_line_of_a_check()
    {
        string plugin = Path.Combine(_desk.UserPlugins, "throws-in-analyzer");
        _desk.Do("plugin", "add", PluginFolders.Beside("throws-in-analyzer"));
        _desk.Do("new", "plan.txt", "--out", "changed.plankit", "--plugin", "throws-in-analyzer");
        File.WriteAllText(Path.Combine(plugin, "first.txt"), "");
        File.WriteAllText(Path.Combine(plugin, "second.txt"), "");

        CommandResult text = _desk.Run("check", "--file", "changed.plankit");
        CommandResult json = _desk.Run("check", "--file", "changed.plankit", "--format", "json");

        string line = Assert.Single(text.Lines, line => line.Contains("second.txt", StringComparison.Ordinal));
        Assert.StartsWith("  error PK0906", line, StringComparison.Ordinal);
        Assert.Contains("first.txt", line, StringComparison.Ordinal);
        Assert.Contains("\n", Assert.Single(
            json.Json.GetProperty("diagnostics").EnumerateArray(),
            finding => finding.GetProperty("id").GetString() == "PK0906").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plugin_of_a_plan_that_is_gone_is_a_finding_and_no_silence()
    {
        using Desk desk = Desk.WithSamplePlan();
        desk.BundledPlugins = Path.Combine(desk.Folder, "nowhere");

        CommandResult result = desk.Run("check", "--format", "json");

        Assert.Equal(1, result.ExitCode);
        string message = Assert.Single(
            result.Json.GetProperty("diagnostics").EnumerateArray(),
            finding => finding.GetProperty("id").GetString() == "PK0906").GetProperty("message").GetString()!;
        Assert.Contains("gongxin", message, StringComparison.Ordinal);
        Assert.Contains("not installed", message, StringComparison.Ordinal);
    }
}
