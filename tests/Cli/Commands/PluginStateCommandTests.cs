using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

/// <summary>What a user does with plugins that are there: disable, enable, trust, look at what they wrote.</summary>
public sealed class PluginStateCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_disabled_plugin_says_so_in_the_list_and_in_a_check_until_it_is_enabled()
    {
        _desk.Do("new", "plan.txt", "--out", "unit.plankit", "--plugin", "gongxin");

        _desk.Do("plugin", "disable", "gongxin");

        Assert.Equal("disabled", Listed("gongxin").GetProperty("state").GetString());
        Assert.Contains("已停用", _desk.Do("plugin", "list", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Contains("plankit plugin enable gongxin", Finding("PK0906"), StringComparison.Ordinal);
        Assert.Equal("gongxin", Assert.Single(
            _desk.Run("check", "--file", "unit.plankit", "--format", "json").Json.GetProperty("diagnostics").EnumerateArray(),
            finding => finding.GetProperty("id").GetString() == "PK0906").GetProperty("plugin").GetString());
        _desk.Do("plugin", "enable", "gongxin");
        Assert.Equal("active", Listed("gongxin").GetProperty("state").GetString());
        Assert.Null(Finding("PK0906"));
    }

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    [InlineData("log")]
    public void Plugin_that_is_not_there(string command) => _desk.Refuses(
        ["plugin", command, "nobody"],
        $"插件“nobody”不能用（未安装）：在 {_desk.BundledPlugins}、{_desk.UserPlugins} 中没有这个插件。请检查编号，或用 plankit plugin add 安装。",
        $"The plugin \"nobody\" cannot be used (not installed): It is not in {_desk.BundledPlugins}, {_desk.UserPlugins}. Check the id, or install it with plankit plugin add.");

    [Theory]
    [InlineData("remove", "gongxin", "plankit plugin disable gongxin")]
    [InlineData("remove", "nobody", "plankit plugin list")]
    [InlineData("trust", "gongxin", "as part of it")]
    [InlineData("trust", "nobody", "plankit plugin add")]
    public void The_remedy_for_what_was_not_added_is_one_that_works(string command, string id, string remedy)
    {
        CommandResult result = _desk.Run("plugin", command, id);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(remedy, result.Error, StringComparison.Ordinal);
        Assert.Equal(id == "nobody" && command == "trust", result.Error.Contains("plankit plugin add", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_state_file_is_told_of_and_stops_nothing()
    {
        Directory.CreateDirectory(_desk.UserPlugins);
        File.WriteAllText(Path.Combine(_desk.UserPlugins, "plugins.state.json"), "{ \"schemaVersion\": 1,\n  \"plugins\": 5 }");

        CommandResult result = _desk.Do("plugin", "list", "--format", "json");

        Assert.Contains("plugins.state.json, line 2", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Json.GetProperty("plugins").GetArrayLength());
        _desk.Do("plugin", "disable", "excel");
        Assert.Equal("", _desk.Do("plugin", "list", "--format", "json").Error);
    }

    [Fact]
    public void Three_crashes_are_a_malfunction_that_enable_forgives()
    {
        _desk.Worker = BuiltProgram.Worker;
        _desk.Do("plugin", "add", PluginFolders.Beside("fails-fast"));
        _desk.Do("new", "plan.txt", "--out", "unit.plankit", "--plugin", "fails-fast");
        for (int i = 0; i < 3; i++)
        {
            Assert.Contains("No way on.", Finding("PK0907"), StringComparison.Ordinal);
        }

        Assert.Contains("plankit plugin enable fails-fast", Finding("PK0906"), StringComparison.Ordinal);
        Assert.Null(Finding("PK0907"));
        JsonElement listed = Listed("fails-fast");
        Assert.Equal("malfunctioned", listed.GetProperty("state").GetString());
        Assert.Contains("No way on.", listed.GetProperty("reason").GetString(), StringComparison.Ordinal);
        _desk.Do("plugin", "enable", "fails-fast");
        Assert.NotNull(Finding("PK0907"));
    }

    [Fact]
    public void A_crash_that_cannot_be_written_down_is_told_of_once_and_the_check_is_whole()
    {
        _desk.Worker = BuiltProgram.Worker;
        _desk.Do("plugin", "add", PluginFolders.Beside("fails-fast"));
        _desk.Do("new", "plan.txt", "--out", "unit.plankit", "--plugin", "fails-fast");
        _desk.Write("second.txt", Desk.SmallPlan);
        _desk.Do("new", "second.txt", "--out", "second.plankit", "--plugin", "fails-fast");
        Directory.CreateDirectory(Path.Combine(_desk.UserPlugins, "plugins.state.json", "in the way"));

        foreach ((string language, string told) in ((string, string)[])[("zh", "插件 fails-fast 的崩溃没有记下来"), ("en", "The crash of the plugin fails-fast was not written down")])
        {
            CommandResult result = _desk.Run("check", "unit.plankit", "second.plankit", "--format", "json", "--lang", language);

            Assert.Equal(2, result.Error.Split(told).Length);
            Assert.Contains(_desk.UserPlugins, result.Error, StringComparison.Ordinal);
            Assert.Contains("PK0907", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Trust_in_process_is_shown_and_ends_with_the_next_change()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        Assert.False(Listed("reads").GetProperty("inProcess").GetBoolean());

        Assert.Contains("still runs it in a process of its own", _desk.Do("plugin", "trust", "reads", "--in-process").Error, StringComparison.Ordinal);
        Assert.Contains("仍在单独的进程中运行它", _desk.Do("plugin", "trust", "reads", "--in-process", "--lang", "zh").Error, StringComparison.Ordinal);

        Assert.True(Listed("reads").GetProperty("inProcess").GetBoolean());
        _desk.Width = 200;
        _desk.IsTerminal = true;
        Assert.Contains("程序内（仅 .NET 版）", _desk.Do("plugin", "list", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Contains("in process (on .NET)", _desk.Do("plugin", "list", "--lang", "en").Output, StringComparison.Ordinal);
        _desk.IsTerminal = false;
        File.WriteAllText(Path.Combine(_desk.UserPlugins, "reads", "note.txt"), "mine");
        JsonElement changed = Listed("reads");
        Assert.Equal("changed", changed.GetProperty("state").GetString());
        JsonElement change = Assert.Single(changed.GetProperty("changes").EnumerateArray());
        Assert.Equal(("note.txt", JsonValueKind.Null, 64), (change.GetProperty("path").GetString(), change.GetProperty("trusted").ValueKind, change.GetProperty("found").GetString()!.Length));
        _desk.Do("plugin", "trust", "reads");
        Assert.Equal(("active", false), (Listed("reads").GetProperty("state").GetString(), Listed("reads").GetProperty("inProcess").GetBoolean()));
    }

    [Fact]
    public void A_damaged_lock_is_moved_away_and_the_plugins_trusted_again()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        string file = Path.Combine(_desk.UserPlugins, "plugins.lock.json");
        File.WriteAllText(file, "{");

        CommandResult refused = _desk.Run("plugin", "trust", "reads", "--lang", "en");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains($"move {file} away", refused.Error, StringComparison.Ordinal);
        File.Move(file, file + ".old");
        _desk.Do("plugin", "trust", "reads");
        Assert.Equal("active", Listed("reads").GetProperty("state").GetString());
    }

    [Fact]
    public void A_document_is_read_by_the_plugin_that_claims_it_and_what_that_wrote_is_its_log()
    {
        _desk.Worker = BuiltProgram.Worker;
        _desk.Write("plan.notes", "# 草稿\n" + Desk.SmallPlan);
        Assert.Equal(2, _desk.Run("plugin", "log", "reads").ExitCode);
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        Assert.Contains("has written nothing yet", _desk.Do("plugin", "log", "reads").Error, StringComparison.Ordinal);

        CommandResult created = _desk.Do("new", "plan.notes", "--out", "notes.plankit");

        Assert.DoesNotContain("bytes", created.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("草稿", _desk.Do("outline", "plan.notes").Output, StringComparison.Ordinal);
        Assert.Equal(
            _desk.Do("outline", "--file", "2016.plankit", "--format", "json").Json.GetProperty("sections").ToString(),
            _desk.Do("outline", "--file", "notes.plankit", "--format", "json").Json.GetProperty("sections").ToString());
        Assert.Contains("读取 ", _desk.Do("plugin", "log", "reads").Output, StringComparison.Ordinal);
        JsonElement log = _desk.Do("plugin", "log", "reads", "--format", "json").Json;
        Assert.EndsWith(" bytes\n", log.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(_desk.Clock.GetUtcNow(), log.GetProperty("at").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("throw", "No notes。", "No notes.")]
    [InlineData("exit", "退出代码 0", "exit code 0")]
    [InlineData("unreadable", "第 1 行没有标题。", "There is no title in line 1.")]
    public void A_document_that_its_plugin_cannot_read_makes_no_plan_file(string content, string chinese, string english)
    {
        _desk.Worker = BuiltProgram.Worker;
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        _desk.Write("plan.notes", content);

        foreach ((string language, string expected) in ((string, string)[])[("zh", chinese), ("en", english)])
        {
            CommandResult result = _desk.Run("new", "plan.notes", "--out", "notes.plankit", "--lang", language);

            Assert.Equal(2, result.ExitCode);
            Assert.Contains("reads 1.0.0", result.Error, StringComparison.Ordinal);
            Assert.Contains("plan.notes", result.Error, StringComparison.Ordinal);
            Assert.Contains(expected, result.Error, StringComparison.Ordinal);
            Assert.DoesNotMatch("[。.][。.]", result.Error);
            Assert.False(File.Exists(_desk["notes.plankit"]));
        }
    }

    [Theory]
    [InlineData("untrusted", "未信任", "plankit plugin trust")]
    [InlineData("disabled", "已停用", "plankit plugin enable reads")]
    [InlineData("changed", "已改动", "note.txt")]
    [InlineData("not supported", "不支持", "7.0")]
    [InlineData("malfunctioned", "出错", "plankit plugin enable reads")]
    public void A_document_whose_plugin_cannot_be_used_is_not_read_as_text_unless_that_is_asked_for(string state, string chineseState, string remedy)
    {
        _desk.Write("plan.notes", "# 草稿\n" + Desk.SmallPlan);
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        BringInto(state);

        foreach (string[] command in (string[][])[["new", "plan.notes", "--out", "notes.plankit"], ["outline", "plan.notes"], ["check", "plan.notes"], ["revise", "plan.notes", "--reason", "r"]])
        {
            foreach ((string language, string name) in ((string, string)[])[("zh", chineseState), ("en", state)])
            {
                CommandResult refused = _desk.Run([.. command, "--lang", language]);

                Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
                foreach (string told in (string[])["plan.notes", "reads", name, remedy, "--encoding utf-8"])
                {
                    Assert.Contains(told, refused.Error, StringComparison.Ordinal);
                }
            }
        }

        Assert.False(File.Exists(_desk["notes.plankit"]));
        Assert.Contains("草稿", _desk.Do("outline", "plan.notes", "--encoding", "utf-8").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_there_is_told_of_before_the_plugin_that_would_read_it()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        _desk.Do("plugin", "disable", "reads");

        _desk.Refuses(
            ["outline", "none.notes"],
            "找不到文件 {folder}/none.notes。请检查路径和文件名。",
            "There is no file {folder}/none.notes. Check the path and the name.");
    }

    [Fact]
    public void A_plan_that_asks_for_an_untrusted_plugin_never_runs_it_and_says_how_to_trust_it()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("throws-in-analyzer"));
        _desk.Do("new", "plan.txt", "--out", "unit.plankit", "--plugin", "throws-in-analyzer");
        File.Delete(Path.Combine(_desk.UserPlugins, "plugins.lock.json"));

        string message = Finding("PK0906")!;

        Assert.Contains("throws-in-analyzer", message, StringComparison.Ordinal);
        Assert.Contains("plankit plugin trust", message, StringComparison.Ordinal);
        Assert.DoesNotContain("No table.", message, StringComparison.Ordinal);
        Assert.Equal("untrusted", Listed("throws-in-analyzer").GetProperty("state").GetString());
    }

    [Fact]
    public void Removing_what_other_plugins_require_names_them_and_says_what_becomes_of_them()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        AddRulesThatRequire("reads", "first", "AA");
        AddRulesThatRequire("first", "second", "BB");
        _desk.Do("new", "plan.txt", "--out", "unit.plankit", "--plugin", "second");

        _desk.IsTerminal = true;
        CommandResult english = _desk.Do("plugin", "remove", "reads");
        _desk.IsTerminal = false;

        Assert.StartsWith("Note: the plugin reads is required by first, second, which cannot be used without it", english.Error, StringComparison.Ordinal);
        Assert.NotNull(Finding("PK0906"));
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        Assert.Contains("提醒：插件 first、second 需要插件 reads，没有它就不能用", _desk.Do("plugin", "remove", "reads", "--lang", "zh").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Note", _desk.Do("plugin", "remove", "second").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_a_double_of_what_other_plugins_require_says_nothing_of_them()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        AddRulesThatRequire("reads", "first", "AA");
        PluginFolders.Vary(_desk, "reads", "double", ("1.0.0", "1.0.1"));

        Assert.DoesNotContain("Note", _desk.Do("plugin", "remove", PluginFolders.PutIn(_desk, "double")).Error, StringComparison.Ordinal);
    }

    private void AddRulesThatRequire(string required, string id, string prefix)
    {
        _desk.Do("plugin", "new", id, "--no-code", "--prefix", prefix);
        string manifest = File.ReadAllText(_desk[$"{id}/plugin.json"]);
        _desk.Write($"{id}/plugin.json", manifest.Replace("\"provides\"", $"\"requires\": [\"{required}\"], \"provides\"", StringComparison.Ordinal));
        _desk.Do("plugin", "add", id);
    }

    private void BringInto(string state)
    {
        string folder = Path.Combine(_desk.UserPlugins, "reads");
        switch (state)
        {
            case "untrusted":
                File.Delete(Path.Combine(_desk.UserPlugins, "plugins.lock.json"));
                break;
            case "disabled":
                _desk.Do("plugin", "disable", "reads");
                break;
            case "changed":
                File.WriteAllText(Path.Combine(folder, "note.txt"), "mine");
                break;
            case "not supported":
                string manifest = Path.Combine(folder, "plugin.json");
                File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"min\": \"1.0\", \"max\": \"1.99\"", "\"min\": \"7.0\", \"max\": \"7.9\"", StringComparison.Ordinal));
                break;
            default:
                File.WriteAllText(Path.Combine(_desk.UserPlugins, "plugins.state.json"), """
                    { "schemaVersion": 1, "plugins": [ { "id": "reads", "disabled": false, "malfunctioned": true,
                      "crashes": [ { "at": "2016-03-31T08:00:00.0000000+00:00", "zh": "断了。", "en": "It broke." } ] } ] }
                    """);
                break;
        }
    }

    private string? Finding(string rule) => _desk.Run("check", "--file", "unit.plankit", "--format", "json").Json
        .GetProperty("diagnostics").EnumerateArray()
        .Where(finding => finding.GetProperty("id").GetString() == rule)
        .Select(finding => finding.GetProperty("message").GetString())
        .SingleOrDefault();

    private JsonElement Listed(string id) => _desk.Do("plugin", "list", "--format", "json").Json
        .GetProperty("plugins").EnumerateArray().Single(plugin => plugin.GetProperty("id").GetString() == id);
}
