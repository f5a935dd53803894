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
