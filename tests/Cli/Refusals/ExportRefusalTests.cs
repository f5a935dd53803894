namespace PlanKit.Cli.Tests.Refusals;

public sealed class ExportRefusalTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Exporter_that_nobody_has() => _desk.Refuses(
        ["export", "pdf"],
        "没有插件提供“pdf”。现有：quarterly, summary。",
        "No plugin provides \"pdf\". There are: quarterly, summary.");

    [Theory]
    [InlineData(
        false,
        "插件“throws-in-export 1.0.0”导出 printed 时出错：InvalidOperationException：No printer。没有写出文件；请把此信息告诉插件作者。",
        "Plugin “throws-in-export 1.0.0” failed to export printed: InvalidOperationException: No printer. No file was written; tell the plugin's author.")]
    [InlineData(
        true,
        "导出 printed 没有完成：插件 throws-in-export 1.0.0 出错：InvalidOperationException：No printer。没有写出文件；请把此信息告诉插件作者。",
        "printed was not exported: Plugin throws-in-export 1.0.0 failed: InvalidOperationException: No printer. No file was written; tell the plugin's author.")]
    public void Exporter_that_throws(bool inWorker, string chinese, string english)
    {
        _desk.Worker = inWorker ? BuiltProgram.Worker : null;
        _desk.Do("plugin", "add", PluginFolders.Beside("throws-in-export"));

        _desk.Refuses(["export", "printed"], chinese, english);
    }

    [Fact]
    public void Exporter_whose_plugin_changed_since_it_was_added()
    {
        _desk.Worker = BuiltProgram.Worker;
        _desk.Do("plugin", "add", PluginFolders.Beside("throws-in-export"));
        File.WriteAllText(Path.Combine(_desk.UserPlugins, "throws-in-export", "more.txt"), "");

        CommandResult result = _desk.Run("export", "printed", "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("more.txt", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("rules did not run", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_as_target()
    {
        Directory.CreateDirectory(_desk["a.xlsx"]);
        _desk.Refuses(
            ["export", "summary", "--out", "a.xlsx"],
            "{folder}/a.xlsx 是文件夹。请在 --out 中写出文件名。",
            "{folder}/a.xlsx is a folder. Give the file's name in --out.");
    }

    [Fact]
    public void Plan_file_as_target() => _desk.Refuses(
        ["export", "summary", "--out", "2016.plankit"],
        "导出项 summary 写的是 .xlsx 文件，不能写成 {folder}/2016.plankit。请在 --out 中写一个以 .xlsx 结尾的文件名；没有改动任何文件。",
        "The exporter summary writes .xlsx files, not {folder}/2016.plankit. Give --out a name that ends in .xlsx; no file was changed.");

    [Fact]
    public void Target_in_a_folder_that_does_not_exist() => _desk.Refuses(
        ["export", "summary", "--out", "nowhere/a.xlsx"],
        "{folder}/nowhere/a.xlsx 所在的文件夹不存在。请先建立文件夹，或检查路径；没有改动任何内容。",
        "The folder of {folder}/nowhere/a.xlsx does not exist. Make it first, or check the path; nothing was changed.");

    [Fact]
    public void Target_on_a_disk_that_is_read_only()
    {
        using SmallDisk disk = SmallDisk.Mount(_desk, "stick");
        File.WriteAllText(Path.Combine(disk.Folder, "a.xlsx"), "old");
        disk.MakeReadOnly();

        _desk.Refuses(
            ["export", "summary", "--out", "stick/a.xlsx"],
            "{folder}/stick/a.xlsx 所在的磁盘是只读的，不能写入。用 --out 换一个位置；没有改动任何内容。",
            "The disk of {folder}/stick/a.xlsx is read-only. Choose another place with --out; nothing was changed.");
    }

    [Fact]
    public void Target_on_a_disk_without_room()
    {
        using SmallDisk disk = SmallDisk.Mount(_desk, "stick");
        File.WriteAllBytes(Path.Combine(disk.Folder, "full.bin"), new byte[1020 * 1024]);
        File.WriteAllText(Path.Combine(disk.Folder, "a.xlsx"), "old");

        _desk.Refuses(
            ["export", "summary", "--out", "stick/a.xlsx"],
            "磁盘已满，{folder}/stick/a.xlsx 没有写成。请腾出空间后重试；没有改动任何内容。",
            "The disk is full; {folder}/stick/a.xlsx was not written. Free some space and try again; nothing was changed.");
    }
}
