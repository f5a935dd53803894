namespace PlanKit.Plugins.Tests;

public sealed class PluginStoreTests : IDisposable
{
    private readonly PluginFixtures _source = new();
    private readonly PluginFixtures _user = new();
    private readonly PluginStore _store;

    public PluginStoreTests() => _store = new PluginStore(_user.Root);

    public void Dispose()
    {
        _source.Dispose();
        _user.Dispose();
    }

    [Fact]
    public void Shows_what_will_be_trusted()
    {
        PluginPreview preview = Preview(_source.Add("greeting-one"));

        Assert.Equal("greeting-one", preview.Manifest.Id);
        Assert.Contains("Greeting.dll", preview.Files.Keys);
        Assert.True(preview.TotalSize > 0);
    }

    [Fact]
    public void Adds_a_plugin_so_that_it_runs()
    {
        PluginPreview preview = Preview(_source.Add("greeting-one"));

        Assert.True(_store.Add(preview, _user.ReadCatalog()).IsT0);

        using PluginHost host = _user.CreateHost();
        Assert.Equal("greeting 1", Exports.TextOf(host.LoadExporter("greeting-one").AsT0.Exporter));
        Assert.Equal(["greeting-one", "plugins.lock.json"], Directory.EnumerateFileSystemEntries(_user.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Adds_nothing_when_the_folder_changed_after_it_was_shown()
    {
        string folder = _source.Add("good");
        PluginPreview preview = Preview(folder);
        File.AppendAllText(Path.Combine(folder, "PlanKit.TestPlugins.Good.dll"), "x");

        Changed changed = _store.Add(preview, _user.ReadCatalog()).AsT2;

        Assert.Equal("PlanKit.TestPlugins.Good.dll", Assert.Single(changed.Changes).Path);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_user.Root));
    }

    [Fact]
    public void Copies_only_what_was_shown()
    {
        string folder = _source.Add("good");
        PluginPreview preview = Preview(folder);
        File.WriteAllText(Path.Combine(folder, "later.dll"), "x");

        Assert.True(_store.Add(preview, _user.ReadCatalog()).IsT0);

        Assert.False(File.Exists(Path.Combine(_user.Root, "good", "later.dll")));
    }

    [Fact]
    public void Names_the_clash_when_another_plugin_bears_the_name()
    {
        string present = _user.AddWithManifest("other", PluginFixtures.ManifestOf("other", "\"rulePrefix\": \"GD\","));
        PluginPreview preview = Preview(_source.Add("good"));

        Conflicting conflict = _store.Add(preview, _user.ReadCatalog()).AsT1;

        Assert.Equal(new PluginClaim(PluginClaimKind.RulePrefix, "GD"), conflict.Claim);
        Assert.Contains(present, conflict.Folders);
        Assert.False(Directory.Exists(Path.Combine(_user.Root, "good")));
    }

    [Fact]
    public void Refuses_a_folder_that_holds_a_link()
    {
        string folder = _source.Add("good");
        Directory.CreateSymbolicLink(Path.Combine(folder, "outside"), Path.GetTempPath());

        UnsafeFolder refused = PluginInspection.Inspect(folder).AsT2;

        Assert.Contains("\"outside\" is a link", refused.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_folder_that_holds_too_many_files()
    {
        string folder = _source.Add("good");
        for (int i = 0; i < PluginInspection.FileLimit; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{i}.txt"), []);
        }

        Assert.Contains("more than 5000 files", PluginInspection.Inspect(folder).AsT2.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_folder_when_it_does_not_exist()
    {
        Assert.Contains("no such folder", PluginInspection.Inspect(Path.Combine(_source.Root, "none")).AsT2.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Trusts_a_changed_plugin_again()
    {
        string folder = _user.Add("good");
        File.WriteAllText(Path.Combine(folder, "note.txt"), "mine");
        using (PluginHost before = _user.CreateHost())
        {
            before.Load("good").Refusal().State<Changed>();
        }

        Assert.True(_store.Trust(Preview(folder)).IsT0);

        using PluginHost host = _user.CreateHost();
        Assert.True(host.Load("good").IsT0);
    }

    [Fact]
    public void Removes_plugin_and_trust()
    {
        _user.Add("good");

        Assert.True(_store.Remove("good").IsT0);

        Assert.Empty(_user.ReadCatalog().Plugins);
        Assert.Null(PluginLockFile.Read(_user.Root).AsT0.Find("good"));
        Assert.Equal(PluginLockFile.FileName, Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(_user.Root))));
        Assert.True(_store.Remove("good").IsT1);
    }

    private static PluginPreview Preview(string folder) => PluginInspection.Inspect(folder).AsT0;
}
