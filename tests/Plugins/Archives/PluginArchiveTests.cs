using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Plugins.Tests.Archives;

public sealed class PluginArchiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plankit-archive-");
    private readonly PluginFixtures _user = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _user.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("good-1.0.0/")]
    public void A_zip_of_a_plugin_or_of_its_folder_is_that_plugin(string into)
    {
        using UnpackedPlugin unpacked = Unpack(Zip(archive => archive.AddPlugin("good", into))).AsT0;

        Assert.Equal(FilesOf(Path.Combine(PluginFixtures.BuiltRoot, "good")), FilesOf(unpacked.Folder));
        Assert.Equal("good", PluginInspection.Inspect(unpacked.Folder).AsT0.Manifest.Id);
    }

    [Fact]
    public void Where_it_cannot_be_unpacked_the_folder_is_named()
    {
        string zip = Zip(archive => archive.AddPlugin("good", ""));
        string taken = Path.Combine(_folder.FullName, "taken");
        File.WriteAllText(taken, "a file stands where the folder is to be");

        LocalizableText reason = PluginArchive.Unpack(zip, taken).AsT1.Reason;

        Assert.Contains(taken, reason.English, StringComparison.Ordinal);
        Assert.Contains("PLANKIT_HOME", reason.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plugin/")]
    [InlineData("lib/net10.0/")]
    public void A_package_holds_its_plugin_in_one_of_two_folders(string into)
    {
        using UnpackedPlugin unpacked = Unpack(Nupkg(archive => archive
            .Add("[Content_Types].xml").Add("_rels/.rels").Add("good.nuspec").Add("lib/netstandard2.0/other.dll")
            .AddPlugin("good", into).Add(into + "%E8%AF%B4%E6%98%8E%20%31.md"))).AsT0;

        Assert.Equal(
            FilesOf(Path.Combine(PluginFixtures.BuiltRoot, "good")).Append("说明 1.md").Order(StringComparer.Ordinal),
            FilesOf(unpacked.Folder));
    }

    [Fact]
    public void What_is_unpacked_is_no_plugin_yet_and_goes_again()
    {
        using (UnpackedPlugin unpacked = Unpack(Zip(archive => archive.AddPlugin("good"))).AsT0)
        {
            Assert.Empty(_user.ReadCatalog().Plugins);
            Assert.True(new PluginStore(_user.Root).Add(PluginInspection.Inspect(unpacked.Folder).AsT0, _user.ReadCatalog()).IsT0);
        }

        Assert.Equal(["good"], _user.ReadCatalog().Plugins.Select(plugin => plugin.Id));
        Assert.Equal(["good", PluginLockFile.FileName], Directory.EnumerateFileSystemEntries(_user.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/etc/x.dll", "absolute path")]
    [InlineData("../x.dll", "leads out")]
    [InlineData("lib/../../x.dll", "leads out")]
    [InlineData("..\\x.dll", "backslash")]
    [InlineData("lib\\x.dll", "backslash")]
    [InlineData("C:/x.dll", "a drive")]
    [InlineData("C:x.dll", "a drive")]
    [InlineData("./x.dll", "cannot be used on every system")]
    [InlineData("lib//x.dll", "cannot be used on every system")]
    [InlineData("x.dll:stream", "cannot be used on every system")]
    [InlineData("nul.dll", "cannot be used on every system")]
    [InlineData("x.dll.", "cannot be used on every system")]
    [InlineData("e\u0301.dll", "cannot be used on every system")]
    [InlineData("a\u0001.dll", "\"a<U+0001>.dll\" holds U+0001")]
    [InlineData("a\u202elld.exe", "\"a<U+202E>lld.exe\" holds U+202E")]
    [InlineData("a\u2066.dll", "\"a<U+2066>.dll\" holds U+2066")]
    [InlineData("a\u200b.dll", "\"a<U+200B>.dll\" holds U+200B")]
    [InlineData("a\n  0000  b.dll", "\"a<U+000A>  0000  b.dll\" holds U+000A")]
    [InlineData("../a\u202e.dll", "\"../a<U+202E>.dll\" leads out")]
    public void A_name_that_leads_astray_refuses_the_whole_archive(string name, string reason) =>
        Refuses(Zip(archive => archive.AddPlugin("good").Add(name)), HiddenCharacters.Show(name), reason);

    [Theory]
    [InlineData("%2e%2e/x.dll", "../x.dll")]
    [InlineData("plugin/..%5Cx.dll", "plugin/..\\x.dll")]
    public void A_package_s_escapes_hide_nothing(string name, string meant) =>
        Refuses(Nupkg(archive => archive.AddPlugin("good", "plugin/").Add(name)), meant, "leads out");

    [Theory]
    [InlineData("x.dll", "x.dll")]
    [InlineData("x.dll", "X.DLL")]
    [InlineData("lib/x.dll", "Lib/y.dll")]
    [InlineData("lib", "lib/x.dll")]
    [InlineData("lib/x.dll", "lib")]
    [InlineData("\u00e9.dll", "\u00c9.dll")]
    public void Two_names_that_are_one_somewhere_refuse_the_archive(string one, string other) =>
        Refuses(Zip(archive => archive.AddPlugin("good").Add(one).Add(other)), other, "the same name");

    [Theory]
    [InlineData(0xA1FF)]
    [InlineData(0x61B6)]
    [InlineData(0x11B6)]
    public void A_link_or_a_device_refuses_the_archive(int mode) =>
        Refuses(Zip(archive => archive.AddPlugin("good").Add("link", "/etc/passwd", mode << 16)), "link", "a link or a special file");

    [Fact]
    public void A_windows_link_refuses_the_archive() =>
        Refuses(Zip(archive => archive.AddPlugin("good").Add("link", "x", (int)FileAttributes.ReparsePoint)), "link", "a link or a special file");

    [Fact]
    public void An_ordinary_file_as_unix_tools_pack_it_is_no_link()
    {
        using UnpackedPlugin unpacked = Unpack(Zip(archive => archive.AddPlugin("good").Add("data/", [], 0x41ED << 16).Add("data/x.txt", "x", 0x81A4 << 16))).AsT0;

        Assert.Equal("x", File.ReadAllText(Path.Combine(unpacked.Folder, "data", "x.txt")));
    }

    [Fact]
    public void More_entries_than_a_plugin_has_refuse_the_archive() => Refuses(
        Zip(archive =>
        {
            archive.AddPlugin("good");
            for (int i = 0; i < PluginInspection.FileLimit; i++)
            {
                archive.Add(string.Create(CultureInfo.InvariantCulture, $"{i}.txt"), []);
            }
        }),
        "",
        "more than 5000 entries");

    [Fact]
    public void A_bomb_is_counted_as_it_unfolds_whatever_it_says_of_its_size()
    {
        string file = Zip(archive => archive.AddPlugin("good").Add("bomb.bin", new byte[PluginArchive.FileSizeLimit + 1]));
        byte[] bytes = File.ReadAllBytes(file);
        Assert.True(bytes.Length < 4 * 1024 * 1024);
        Forge(bytes, "bomb.bin", CentralUncompressedSize, 10);
        File.WriteAllBytes(file, bytes);

        Refuses(file, "bomb.bin", "");
    }

    [Fact]
    public void A_file_that_is_too_large_refuses_the_archive() =>
        Refuses(Zip(archive => archive.AddPlugin("good").Add("large.bin", new byte[PluginArchive.FileSizeLimit + 1])), "large.bin", "over 128 MB");

    [Fact]
    public void Files_that_are_too_large_together_refuse_the_archive()
    {
        byte[] most = new byte[PluginArchive.FileSizeLimit];
        Refuses(Zip(archive => archive.AddPlugin("good").Add("a.bin", most).Add("b.bin", most)), "", "over 256 MB");
    }

    [Fact]
    public void A_wrong_checksum_refuses_the_archive()
    {
        string file = Zip(archive => archive.AddPlugin("good").Add("note.txt", "what was packed"));
        byte[] bytes = File.ReadAllBytes(file);
        Forge(bytes, "note.txt", CentralChecksum, 0x12345678);
        File.WriteAllBytes(file, bytes);

        Refuses(file, "note.txt", "checksum");
    }

    [Fact]
    public void An_encrypted_entry_refuses_the_archive()
    {
        string file = Zip(archive => archive.AddPlugin("good").Add("secret.txt"));
        byte[] bytes = File.ReadAllBytes(file);
        int entry = CentralEntryOf(bytes, "secret.txt");
        bytes[entry + CentralFlags] |= 1;
        File.WriteAllBytes(file, bytes);

        Refuses(file, "secret.txt", "encrypted");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_cut_archive_is_damaged(double kept)
    {
        string file = Zip(archive => archive.AddPlugin("good"));
        byte[] bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..(int)(bytes.Length * kept)]);

        Refuses(file, "", "damaged");
    }

    [Fact]
    public void An_empty_archive_is_said_to_be_empty()
    {
        string file = Zip(_ => { });
        Refuses(file, "", "There is nothing in the archive.");

        File.WriteAllBytes(file, []);
        Refuses(file, "", "The file is empty (0 bytes).");
    }

    [Fact]
    public void What_the_system_says_of_a_damaged_archive_is_marked_as_its_words()
    {
        string file = Zip(archive => archive.AddPlugin("good"));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);

        Refuses(file, "“", "In the system's words: “");
    }

    [Fact]
    public void An_archive_without_a_plugin_says_where_one_was_looked_for()
    {
        Refuses(Zip(archive => archive.Add("a/b/plugin.json")), "", "it should hold plugin.json / a/plugin.json");
        Refuses(Nupkg(archive => archive.Add("content/plugin.json")), "", "plugin/plugin.json / lib/net10.0/plugin.json");
    }

    [Fact]
    public void Another_file_is_no_archive()
    {
        string file = Path.Combine(_folder.FullName, "plugin.7z");
        File.WriteAllText(file, "7z");

        Refuses(file, "", "neither a folder nor a .zip or .nupkg");
    }

    [Fact]
    public void What_a_killed_process_left_goes_with_the_next_change()
    {
        string left = Path.Combine(_user.Root, ".aside-unpacked-abcdefgh.ijk");
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, "half.dll"), "x");
        Assert.Empty(_user.ReadCatalog().Plugins);

        Unpack(Zip(archive => archive.AddPlugin("good"))).AsT0.Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_user.Root));
    }

    private const int CentralFlags = 8;
    private const int CentralChecksum = 16;
    private const int CentralUncompressedSize = 24;
    private const int CentralName = 46;

    private static void Forge(byte[] archive, string entry, int field, int value) =>
        BitConverter.TryWriteBytes(archive.AsSpan(CentralEntryOf(archive, entry) + field), value);

    // The last place where the name stands is the central directory.
    private static int CentralEntryOf(byte[] archive, string entry) =>
        archive.AsSpan().LastIndexOf(System.Text.Encoding.UTF8.GetBytes(entry)) - CentralName;

    private void Refuses(string file, string entry, string reason)
    {
        UnsafeArchive refused = Unpack(file).AsT1;

        Assert.Equal(file, refused.File);
        Assert.Contains(entry, refused.Reason.English, StringComparison.Ordinal);
        Assert.Contains(entry, refused.Reason.Chinese, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Reason.English, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_user.Root));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_folder.FullName, Path.GetFileName(file)));
    }

    private OneOf.OneOf<UnpackedPlugin, UnsafeArchive> Unpack(string file) => PluginArchive.Unpack(file, _user.Root);

    private string Zip(Action<ArchiveBuilder> fill) => Pack("plugin.zip", fill);

    private string Nupkg(Action<ArchiveBuilder> fill) => Pack("good.1.0.0.nupkg", fill);

    private string Pack(string name, Action<ArchiveBuilder> fill)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.Delete(file);
        using var archive = new ArchiveBuilder(file);
        fill(archive);
        return archive.Pack();
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
