using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PlanKit.Cli.Tests.Commands;

public sealed class PluginPackCommandTests : IDisposable
{
    private readonly Desk _desk = new() { Worker = BuiltProgram.Worker };

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Packs_the_same_files_into_the_same_bytes_with_the_manifest_at_the_root()
    {
        _desk.Do("plugin", "pack", TestPlugin("good"));
        _desk.Do("plugin", "pack", TestPlugin("good"), "--out", "again.zip");

        byte[] packed = File.ReadAllBytes(_desk["good-1.0.0.zip"]);
        Assert.Equal(packed, File.ReadAllBytes(_desk["again.zip"]));
        Assert.Equal(FilesOf(TestPlugin("good")), EntriesOf("good-1.0.0.zip"));
        Assert.Contains(EntriesOf("good-1.0.0.zip"), entry => entry.Name == "plugin.json");
    }

    [Fact]
    public void Packs_a_package_for_nuget_with_the_plugin_in_a_folder_of_its_own()
    {
        _desk.Do("plugin", "pack", TestPlugin("good"), "--out", "good.nupkg");

        (string Name, string Content)[] entries = EntriesOf("good.nupkg");
        Assert.Equal(
            FilesOf(TestPlugin("good")).Select(file => ("plugin/" + file.Name, file.Content)),
            entries.Where(entry => entry.Name.StartsWith("plugin/", StringComparison.Ordinal)));
        XElement metadata = XDocument.Parse(entries.Single(entry => entry.Name == "good.nuspec").Content).Root!.Elements().Single();
        Assert.Equal(["good", "1.0.0"], metadata.Elements().Where(element => element.Name.LocalName is "id" or "version").Select(element => element.Value));
        Assert.Contains("/good.nuspec", entries.Single(entry => entry.Name == "_rels/.rels").Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Packs_no_plugin_that_does_not_pass()
    {
        CommandResult result = _desk.Run("plugin", "pack", TestPlugin("leaves-handler"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("ProcessExit", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Not packed: solve what stands above first." + Environment.NewLine, result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_desk.Folder));
    }

    [Fact]
    public void Refuses_another_kind_of_file() => _desk.Refuses(
        ["plugin", "pack", TestPlugin("good"), "--out", "good.rar"],
        "不能打包成 {folder}/good.rar。请在 --out 中写以 .zip 或 .nupkg 结尾的文件名；没有写出文件。",
        "A plugin is not packed as {folder}/good.rar. Give --out a name that ends in .zip or .nupkg; no file was written.");

    private static (string Name, string Content)[] FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), Content: Convert.ToHexString(File.ReadAllBytes(file))))
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    // Files of the plugin as hexadecimal digits, the others as text.
    private (string Name, string Content)[] EntriesOf(string archive)
    {
        using ZipArchive zip = ZipFile.OpenRead(_desk[archive]);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        bool isPackage = archive.EndsWith(".nupkg", StringComparison.Ordinal);
        return
        [
            .. zip.Entries.Select(entry =>
            {
                using var content = new MemoryStream();
                using Stream stream = entry.Open();
                stream.CopyTo(content);
                bool isText = isPackage && !entry.FullName.StartsWith("plugin/", StringComparison.Ordinal);
                return (entry.FullName, isText ? Encoding.UTF8.GetString(content.ToArray()) : Convert.ToHexString(content.ToArray()));
            }),
        ];
    }

    private static string TestPlugin(string id) => Path.Combine(AppContext.BaseDirectory, "plugins", id);
}
