using System.IO.Compression;

namespace PlanKit.Cli.Tests.Commands;

public sealed class PluginAddCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("reads.zip", "")]
    [InlineData("reads.1.0.0.nupkg", "plugin/")]
    public void Adds_a_plugin_from_an_archive_and_shows_what_is_trusted(string name, string into)
    {
        Pack(name, "reads", into);

        CommandResult result = _desk.Do("plugin", "add", name);

        Assert.Contains("Plugin reads 1.0.0", result.Error, StringComparison.Ordinal);
        Assert.Contains("PlanKit.TestPlugins.Reads.dll", result.Error, StringComparison.Ordinal);
        byte[] dll = File.ReadAllBytes(Path.Combine(PluginFolders.Beside("reads"), "PlanKit.TestPlugins.Reads.dll"));
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(dll)), result.Error, StringComparison.Ordinal);
        Assert.Equal("active", StateOf("reads"));
        Assert.Equal(["plugins.lock.json", "reads"], Directory.EnumerateFileSystemEntries(_desk.UserPlugins).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Shows_what_is_to_be_trusted_before_it_is_written_also_where_that_fails_then()
    {
        _desk.Do("plugin", "new", "my-unit", "--no-code");
        Directory.CreateDirectory(Path.Combine(_desk.UserPlugins, "plugins.lock.json", "in the way"));

        CommandResult refused = _desk.Run("plugin", "add", "my-unit");

        string[] told = refused.Error.TrimEnd().Split(Environment.NewLine);
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("Plugin my-unit 1.0.0 (", told[0], StringComparison.Ordinal);
        Assert.Contains("2 files", told[0], StringComparison.Ordinal);
        Assert.EndsWith("  plugin.json", told[1], StringComparison.Ordinal);
        Assert.StartsWith("error: The plugins were not changed", told[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_desk.UserPlugins, "my-unit")));
    }

    [Fact]
    public void Archive_with_a_file_that_leads_out_of_its_folder()
    {
        Pack("evil.zip", "reads", "", "../evil.dll");

        _desk.Refuses(
            ["plugin", "add", "evil.zip"],
            "{folder}/evil.zip 没有加入：“../evil.dll”指向插件文件夹之外（绝对路径、盘符、反斜杠或“..”），没有解压任何内容。不要使用这个压缩包；请向插件作者要一个重新打包的。",
            "{folder}/evil.zip was not added: \"../evil.dll\" leads out of the plugin's folder (an absolute path, a drive, a backslash or \"..\"); nothing was unpacked. Don't use this archive: ask the plugin's author to pack it anew.");
    }

    [Fact]
    public void Archive_whose_manifest_has_a_fault_is_named_with_its_line()
    {
        using (ZipArchive archive = ZipFile.Open(_desk["bad.zip"], ZipArchiveMode.Create))
        using (var writer = new StreamWriter(archive.CreateEntry("plugin.json").Open()))
        {
            writer.Write("{\n  \"id\": \"BAD\" }");
        }

        CommandResult result = _desk.Run("plugin", "add", "bad.zip");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{Path.Combine(_desk["bad.zip"], "plugin.json")}, line 2, column 9", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(_desk.UserPlugins) ? Directory.EnumerateFileSystemEntries(_desk.UserPlugins) : []);
    }

    [Fact]
    public void File_that_is_no_archive() => _desk.Refuses(
        ["plugin", "add", "plan.txt"],
        "{folder}/plan.txt 没有加入：这不是文件夹，也不是 .zip 或 .nupkg 文件。请给出含有 plugin.json 的文件夹，或装有它的 .zip 或 .nupkg。",
        "{folder}/plan.txt was not added: This is neither a folder nor a .zip or .nupkg file. Name the folder that holds plugin.json, or a .zip or .nupkg with it.");

    [Fact]
    public void Puts_a_newer_plugin_in_the_place_of_the_one_that_is_there_and_shows_both()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        _desk.Do("plugin", "trust", "reads", "--in-process");
        byte[] before = File.ReadAllBytes(Path.Combine(_desk.UserPlugins, "reads", "plugin.json"));
        string newer = PluginFolders.Vary(_desk, "reads", "newer", ("1.0.0", "1.1.0"));
        byte[] after = File.ReadAllBytes(Path.Combine(newer, "plugin.json"));

        string told = _desk.Do("plugin", "add", "newer", "--update").Error;

        Assert.Contains($"plugin.json: was {HashOf(before)}, becomes {HashOf(after)}", told, StringComparison.Ordinal);
        Assert.Contains("Put the plugin reads 1.1.0 in the place of 1.0.0 and trusted it; it runs in a process of its own", told, StringComparison.Ordinal);
        Assert.Equal("active", StateOf("reads"));
        Assert.Equal(after, File.ReadAllBytes(Path.Combine(_desk.UserPlugins, "reads", "plugin.json")));
    }

    [Fact]
    public void Leaves_a_disabled_plugin_disabled_when_another_takes_its_place_and_says_so()
    {
        _desk.Do("plugin", "add", PluginFolders.Beside("reads"));
        _desk.Do("plugin", "disable", "reads");
        PluginFolders.Vary(_desk, "reads", "newer", ("1.0.0", "1.1.0"));

        Assert.Contains("但插件 reads 现在还不能用（已停用）", _desk.Do("plugin", "add", "newer", "--update", "--lang", "zh").Error, StringComparison.Ordinal);

        Assert.Equal("disabled", StateOf("reads"));
    }

    [Theory]
    [InlineData(0, "plugin", "list")]
    [InlineData(0, "new", "plan.txt", "--out", "unit.plankit", "--plugin", "my-unit")]
    [InlineData(0, "plugin", "trust", "my-unit")]
    [InlineData(0, "plugin", "disable", "my-unit")]
    [InlineData(0, "plugin", "remove", "my-unit")]
    [InlineData(2, "plugin", "add", "nothing")]
    public void Puts_back_first_what_a_killed_update_had_taken_away(int exitCode, params string[] command)
    {
        _desk.Do("plugin", "new", "my-unit", "--no-code");
        _desk.Do("plugin", "add", "my-unit");
        Directory.Move(Path.Combine(_desk.UserPlugins, "my-unit"), Path.Combine(_desk.UserPlugins, ".aside-replaced-abcdefgh.ijk-my-unit"));

        Assert.Equal(exitCode, _desk.Run(command).ExitCode);

        Assert.Equal(command[1] != "remove", Directory.Exists(Path.Combine(_desk.UserPlugins, "my-unit")));
        Assert.Empty(Directory.EnumerateDirectories(_desk.UserPlugins, ".aside-*"));
    }

    [Theory]
    [InlineData("plugin", "disable", "excel")]
    [InlineData("plugin", "list")]
    public void Leaves_the_old_version_active_when_an_update_is_killed_before_the_lock_is_written(params string[] command)
    {
        _desk.Do("plugin", "new", "my-unit", "--no-code");
        _desk.Do("plugin", "add", "my-unit");
        string place = Path.Combine(_desk.UserPlugins, "my-unit");
        Directory.Move(place, Path.Combine(_desk.UserPlugins, ".aside-replaced-abcdefgh.ijk-my-unit"));
        File.AppendAllText(_desk["my-unit/rules.yaml"], "\n# newer\n");
        Directory.Move(_desk["my-unit"], place);

        Assert.DoesNotContain("changed", _desk.Do(command).Output, StringComparison.Ordinal);

        Assert.Equal("active", StateOf("my-unit"));
        Assert.DoesNotContain("# newer", File.ReadAllText(Path.Combine(place, "rules.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_a_plugin_without_code_that_it_has_none_when_it_takes_the_place_of_another()
    {
        _desk.Do("plugin", "new", "my-unit", "--no-code");
        _desk.Do("plugin", "add", "my-unit");

        Assert.Contains("it has rules and no code", _desk.Do("plugin", "add", "my-unit", "--update").Error, StringComparison.Ordinal);
        Assert.Contains("它没有代码，只有规则", _desk.Do("plugin", "add", "my-unit", "--update", "--lang", "zh").Error, StringComparison.Ordinal);
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));

    private void Pack(string name, string plugin, string into, string? more = null)
    {
        using ZipArchive archive = ZipFile.Open(_desk[name], ZipArchiveMode.Create);
        string folder = PluginFolders.Beside(plugin);
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            archive.CreateEntryFromFile(file, into + Path.GetFileName(file));
        }

        if (more is not null)
        {
            archive.CreateEntry(more);
        }
    }

    private string? StateOf(string id) => _desk.Do("plugin", "list", "--format", "json").Json.GetProperty("plugins").EnumerateArray()
        .Single(plugin => plugin.GetProperty("id").GetString() == id).GetProperty("state").GetString();
}
