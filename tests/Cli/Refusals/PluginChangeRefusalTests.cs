namespace PlanKit.Cli.Tests.Refusals;

/// <summary>What is not added, trusted, enabled or removed, and why: in both languages, with nothing changed.</summary>
public sealed class PluginChangeRefusalTests : IDisposable
{
    private static readonly (string Old, string New) Renamed = ("\"id\": \"reads\"", "\"id\": \"rival\"");

    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Trust_in_a_plugin_that_clashes_with_another()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        PluginFolders.Vary(_desk, "reads", "rival", Renamed);
        string rival = PluginFolders.PutIn(_desk, "rival");

        _desk.Refuses(
            ["plugin", "trust", "rival"],
            $"插件“rival”没有改动：导入“notes”被不止一个插件占用：{_desk.UserPlugins}/reads、{rival}。要用这一个，请停用另一个：plankit plugin disable reads；或移除它：plankit plugin remove reads。",
            $"Nothing was changed about the plugin “rival”: The importer \"notes\" is claimed by more than one plugin: {_desk.UserPlugins}/reads, {rival}. To use this one, disable the other: plankit plugin disable reads; or remove it: plankit plugin remove reads.");
    }

    [Fact]
    public void Trust_in_a_second_plugin_of_one_id()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        PluginFolders.Vary(_desk, "reads", "second");
        string second = PluginFolders.PutIn(_desk, "second");

        _desk.Refuses(
            ["plugin", "trust", "reads"],
            $"插件“reads”没有改动：插件编号“reads”被不止一个插件占用：{_desk.UserPlugins}/reads、{second}。请移除其中一个：plankit plugin remove \"{_desk.UserPlugins}/reads\" 或 plankit plugin remove \"{second}\"；停用没有用，因为停用按编号计。",
            $"Nothing was changed about the plugin “reads”: The plugin id \"reads\" is claimed by more than one plugin: {_desk.UserPlugins}/reads, {second}. Remove one of them: plankit plugin remove \"{_desk.UserPlugins}/reads\" or plankit plugin remove \"{second}\"; to disable one does not help, since an id is disabled wherever it lies.");
    }

    [Fact]
    public void Addition_of_a_copy_of_a_plugin_that_came_with_the_program_which_nobody_can_remove()
    {
        PluginFolders.Vary(_desk, "reads", "copy", ("\"id\": \"reads\"", "\"id\": \"gongxin\""));

        _desk.Refuses(
            ["plugin", "add", "copy"],
            $"插件“gongxin”没有改动：插件编号“gongxin”被不止一个插件占用：{Both("、")}。随程序附带的那个不能移除，停用也没有用，因为停用按编号计；请移除另一个：plankit plugin remove \"{_desk["copy"]}\"；或给它换一个编号（plugin.json 中的 id），再添加。",
            $"Nothing was changed about the plugin “gongxin”: The plugin id \"gongxin\" is claimed by more than one plugin: {Both(", ")}. The one that came with the program cannot be removed, and to disable it does not help, since an id is disabled wherever it lies; remove the other: plankit plugin remove \"{_desk["copy"]}\"; or give it another id in its plugin.json and add it anew.");

        string Both(string separator) => string.Join(separator, new[] { Path.Combine(_desk.BundledPlugins, "gongxin"), _desk["copy"] }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Addition_of_a_plugin_whose_rules_begin_as_those_of_one_that_came_with_the_program()
    {
        _desk.Do("plugin", "new", "my-unit", "--no-code", "--prefix", "MU");
        foreach (string file in Directory.EnumerateFiles(_desk["my-unit"]))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("MU", "GX", StringComparison.Ordinal));
        }

        CommandResult refused = _desk.Run("plugin", "add", "my-unit", "--lang", "zh");

        Assert.Contains("规则前缀“GX”被不止一个插件占用", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("要用这一个，请停用另一个：plankit plugin disable gongxin。" + Environment.NewLine, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Addition_of_a_plugin_for_another_program()
    {
        PluginFolders.Vary(_desk, "reads", "newer", ("\"min\": \"1.0\", \"max\": \"1.99\"", "\"min\": \"7.0\", \"max\": \"7.9\""));

        _desk.Refuses(
            ["plugin", "add", "newer"],
            "插件“reads”没有改动：它需要插件接口 7.0 或更高，本程序的是 1.0。请升级 PlanKit，或安装较旧的插件。",
            "Nothing was changed about the plugin “reads”: It needs plugin API 7.0 or higher; this program has 1.0. Upgrade PlanKit, or install an older version of the plugin.");
    }

    [Fact]
    public void Addition_of_a_plugin_that_requires_one_that_is_not_there()
    {
        PluginFolders.Vary(_desk, "reads", "needy", ("\"provides\"", "\"requires\": [\"word\"], \"provides\""));

        _desk.Refuses(
            ["plugin", "add", "needy"],
            "插件“reads”没有改动：它需要插件“word”，而这个插件没有安装。请用 plankit plugin add 安装它。",
            "Nothing was changed about the plugin “reads”: It requires the plugin \"word\", which is not installed. Install it with plankit plugin add.");
    }

    [Fact]
    public void Addition_of_a_plugin_that_is_there_already()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));

        _desk.Refuses(
            ["plugin", "add", PluginFolders.Beside("reads")],
            $"插件 reads 1.0.0 已经装在 {_desk.UserPlugins}/reads。要换成这一个：加上 --update；要先移除它：plankit plugin remove reads。没有改动任何内容。",
            $"The plugin reads 1.0.0 is installed already, in {_desk.UserPlugins}/reads. To put this one in its place, add --update; to remove it first: plankit plugin remove reads. Nothing was changed.");
    }

    [Fact]
    public void Addition_of_what_is_not_there() => _desk.Refuses(
        ["plugin", "add", "nope.zip"],
        "没有 {folder}/nope.zip。请检查路径，给出含有 plugin.json 的文件夹，或装有它的 .zip 或 .nupkg；没有改动任何内容。",
        "There is no {folder}/nope.zip. Check the path: name the folder that holds plugin.json, or a .zip or .nupkg with it. Nothing was changed.");

    [Fact]
    public void Enabling_of_a_plugin_whose_name_another_bears_by_now()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        _desk.Do("plugin", "disable", "reads");
        _desk.Do("plugin", "add", PluginFolders.Vary(_desk, "reads", "rival", Renamed));

        _desk.Refuses(
            ["plugin", "enable", "reads"],
            $"插件“reads”没有改动：导入“notes”被不止一个插件占用：{_desk.UserPlugins}/reads、{_desk.UserPlugins}/rival。要用这一个，请停用另一个：plankit plugin disable rival；或移除它：plankit plugin remove rival。",
            $"Nothing was changed about the plugin “reads”: The importer \"notes\" is claimed by more than one plugin: {_desk.UserPlugins}/reads, {_desk.UserPlugins}/rival. To use this one, disable the other: plankit plugin disable rival; or remove it: plankit plugin remove rival.");
    }

    [Fact]
    public void Removal_of_an_id_that_two_folders_hold()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        PluginFolders.Vary(_desk, "reads", "second");
        string second = PluginFolders.PutIn(_desk, "second");
        string first = Path.Combine(_desk.UserPlugins, "reads");

        _desk.Refuses(
            ["plugin", "remove", "reads"],
            $"编号 reads 在不止一个文件夹里：{first}、{second}。请写出要移除的文件夹：plankit plugin remove \"{first}\"。没有改动任何内容。",
            $"More than one folder holds the plugin reads: {first}, {second}. Name the folder that is to go: plankit plugin remove \"{first}\". Nothing was changed.");
        _desk.Refuses(
            ["plugin", "add", PluginFolders.Beside("reads")],
            $"插件 reads 不止一份：{first}、{second}。先移除多余的，如：plankit plugin remove \"{first}\"。没有改动任何内容。",
            $"The plugin reads is there more than once: {first}, {second}. Remove what is too much first, such as: plankit plugin remove \"{first}\". Nothing was changed.");
        _desk.Do("plugin", "remove", second + "/");

        Assert.True(Directory.Exists(first));
        Assert.False(Directory.Exists(second));
        Assert.Contains("active", _desk.Do("plugin", "list").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\n错误：已信任", "<U+000A>错误：已信任")]
    [InlineData("\u202e)tset(", "<U+202E>)tset(")]
    public void Addition_of_a_plugin_whose_name_could_look_like_a_message(string added, string shown)
    {
        PluginFolders.Vary(_desk, "reads", "forged", ("测试插件", "测试" + added));

        const string Place = "forged/plugin.json";
        _desk.Refuses(
            ["plugin", "add", "forged"],
            $"{{folder}}/{Place} 第 4 行第 19 列：字段“name.zh”不能是“测试{shown}”；它应是不为空的一行文字，不含换行、控制字符、看不见的字符和改变书写方向的字符。",
            $"{{folder}}/{Place}, line 4, column 19: The field \"name.zh\" cannot be \"测试{shown}\"; it must be a text that is not empty, in one line, without control characters, characters that nobody sees or that turn the direction of writing.");
    }

    [Fact]
    public void Change_where_the_plugins_cannot_be_written()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_desk.UserPlugins)!);
        File.WriteAllText(_desk.UserPlugins, "in the way");

        foreach (string[] command in (string[][])[["add", PluginFolders.Beside("reads")], ["disable", "gongxin"]])
        {
            foreach ((string language, string told, string never) in ((string, string, string)[])[("zh", "插件没有改动", "计划文件"), ("en", "The plugins were not changed", "plan file")])
            {
                CommandResult refused = _desk.Run(["plugin", .. command, "--lang", language]);

                Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
                Assert.Contains(told, refused.Error, StringComparison.Ordinal);
                Assert.Contains(_desk.UserPlugins, refused.Error, StringComparison.Ordinal);
                Assert.DoesNotContain(never, refused.Error, StringComparison.Ordinal);
            }
        }
    }
}
