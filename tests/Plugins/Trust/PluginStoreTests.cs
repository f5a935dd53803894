using PlanKit.Text;

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

        Changed changed = Assert.IsType<Changed>(_store.Add(preview, _user.ReadCatalog()).AsT2);

        Assert.Equal("PlanKit.TestPlugins.Good.dll", Assert.Single(changed.Changes).Path);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_user.Root));
    }

    [Fact]
    public void Lets_what_is_to_be_trusted_be_shown_before_anything_is_written()
    {
        PluginPreview preview = Preview(_source.Add("good"));

        Assert.Throws<OperationCanceledException>(() => _store.Add(preview, _user.ReadCatalog(), beforeWriting: () => throw new OperationCanceledException()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_user.Root));

        Assert.True(_store.Add(preview, _user.ReadCatalog()).IsT0);
        string lockFile = Path.Combine(_user.Root, PluginLockFile.FileName);
        string before = File.ReadAllText(lockFile);
        PluginPreview present = Preview(Path.Combine(_user.Root, "good"));
        Assert.Throws<OperationCanceledException>(() => _store.Trust(present, _user.ReadCatalog(), inProcess: true, beforeWriting: () => throw new OperationCanceledException()));
        Assert.Equal(before, File.ReadAllText(lockFile));
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

        Conflicting conflict = Assert.IsType<Conflicting>(_store.Add(preview, _user.ReadCatalog()).AsT2);

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

    [Theory]
    [InlineData("notes.txt", "Notes.txt")]
    [InlineData("lib/a.txt", "Lib/b.txt")]
    public void Refuses_a_folder_in_which_two_names_are_one_on_some_systems(string one, string other)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere there are no two such files.");
        string folder = _source.Add("good");
        foreach (string path in (string[])[one, other])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), "");
        }

        UnsafeFolder refused = PluginInspection.Inspect(folder).AsT2;

        Assert.Contains("are the same name on some systems. Take one out, or rename it.", refused.Message.English, StringComparison.Ordinal);
        Assert.Contains("在有的系统上是同一个名称", refused.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u202elld.exe", "a<U+202E>lld.exe", "U+202E")]
    [InlineData("a\u2067.txt", "a<U+2067>.txt", "U+2067")]
    [InlineData("a\u200d.txt", "a<U+200D>.txt", "U+200D")]
    public void Refuses_a_file_name_that_could_be_taken_for_another_and_names_the_character(string name, string shown, string character)
    {
        string folder = _source.Add("good");
        File.WriteAllText(Path.Combine(folder, name), "x");

        LocalizableText refused = PluginInspection.Inspect(folder).AsT2.Message;

        Assert.Contains($"\"{shown}\" holds {character}:", refused.English, StringComparison.Ordinal);
        Assert.Contains($"“{shown}”中有 {character}：", refused.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain(name, refused.English + refused.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_names_of_files_that_were_added_since_so_that_they_look_like_nothing_else()
    {
        string folder = _user.Add("good");
        File.WriteAllText(Path.Combine(folder, "a\u202elld.exe"), "x");

        string told = _user.ReadCatalog().WithFilesCompared().StateOf<Changed>("good").Explanation.English;

        Assert.Contains("a<U+202E>lld.exe: added since", told, StringComparison.Ordinal);
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

        Assert.True(_store.Trust(Preview(folder), _user.ReadCatalog()).IsT0);

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

    [Theory]
    [InlineData("\"rulePrefix\": \"GD\",", "", PluginClaimKind.RulePrefix)]
    [InlineData("", """ "exporters": [{ "name": "good", "title": { "zh": "甲", "en": "A" }, "extension": ".txt" }] """, PluginClaimKind.Exporter)]
    public void Does_not_trust_a_plugin_that_would_make_another_unusable(string more, string provides, PluginClaimKind claim)
    {
        string good = _user.Add("good");
        string other = _user.AddWithManifest("other", PluginFixtures.ManifestOf("other", more, provides));
        PluginLockFile.Write(_user.Root, PluginLockFile.Read(_user.Root).AsT0.Without("other"));

        Conflicting conflict = Assert.IsType<Conflicting>(_store.Trust(Preview(other), _user.ReadCatalog()).AsT1);

        Assert.Equal(claim, conflict.Claim.Kind);
        Assert.Equal([good, other], conflict.Folders);
        Assert.True(_user.ReadCatalog().Find("good").IsT0);
        Assert.Null(PluginLockFile.Read(_user.Root).AsT0.Find("other"));
    }

    [Fact]
    public void Does_not_trust_a_second_plugin_of_one_id()
    {
        string good = _user.Add("good");
        string second = PluginFixtures.Copy(good, Path.Combine(_user.Root, "second"));

        Conflicting conflict = Assert.IsType<Conflicting>(_store.Trust(Preview(second), _user.ReadCatalog()).AsT1);

        Assert.Equal((PluginClaimKind.Id, "good"), (conflict.Claim.Kind, conflict.Claim.Name));
        Assert.Equal([good, second], conflict.Folders);
    }

    [Fact]
    public void A_plugin_that_was_set_aside_keeps_no_name_from_another_save_its_id()
    {
        _user.AddWithManifest("other", PluginFixtures.ManifestOf("other", "\"rulePrefix\": \"GD\","));
        new PluginJournal(_user.Root, new FixedTime()).Disable("other");
        new PluginJournal(_user.Root, new FixedTime()).Disable("good");

        Assert.True(_store.Add(Preview(_source.Add("good")), _user.ReadCatalog()).IsT0);

        _user.ReadCatalog().StateOf<Disabled>("good");
        Assert.True(_store.Add(Preview(Path.Combine(_source.Root, "good")), _user.ReadCatalog()).IsT1);
    }

    [Theory]
    [InlineData("""{ "min": "7.0", "max": "7.9" }""", "")]
    [InlineData("""{ "min": "1.0", "max": "1.99" }""", "\"requires\": [\"nobody\"],")]
    public void Neither_adds_nor_trusts_what_could_not_be_used(string api, string more)
    {
        string manifest = PluginFixtures.ManifestOf("odd", more, api: api);
        string own = _user.AddWithManifest("odd", manifest);
        PluginLockFile.Write(_user.Root, PluginLock.Empty);

        PluginState trusted = _store.Trust(Preview(own), _user.ReadCatalog()).AsT1;
        Assert.True(_store.Remove("odd").IsT0);
        PluginState added = _store.Add(Preview(_source.AddWithManifest("odd", manifest)), _user.ReadCatalog()).AsT2;

        Assert.All([trusted, added], state => Assert.Equal(more.Length == 0, state is NotSupported));
        Assert.All([trusted, added], state => Assert.Equal(more.Length > 0, state is RequirementMissing { Requirement: "nobody" }));
        Assert.Empty(_user.ReadCatalog().Plugins);
        Assert.Empty(PluginLockFile.Read(_user.Root).AsT0.Plugins);
    }

    [Fact]
    public void What_a_plugin_requires_is_to_be_trusted_first_and_may_be_set_aside()
    {
        string writer = PluginFixtures.Copy(Path.Combine(PluginFixtures.BuiltRoot, "writer"), Path.Combine(_user.Root, "writer"));
        PluginPreview user = Preview(_source.Add("writer-user"));

        RequirementRefused refused = Assert.IsType<RequirementRefused>(_store.Add(user, _user.ReadCatalog()).AsT2);
        Assert.IsType<Untrusted>(refused.State);

        _user.Trust(writer);
        new PluginJournal(_user.Root, new FixedTime()).Disable("writer");
        Assert.True(_store.Add(user, _user.ReadCatalog()).IsT0);
    }

    [Fact]
    public void Takes_no_folder_that_another_plugin_lies_in()
    {
        _user.Add("greeting-one", "good");

        Assert.True(_store.Add(Preview(_source.Add("good")), _user.ReadCatalog()).IsT0);

        _user.ReadCatalog().StateOf<Active>("good");
        _user.ReadCatalog().StateOf<Active>("greeting-one");
    }

    [Fact]
    public void Removes_none_of_two_that_hold_one_id_until_one_is_named()
    {
        string first = _user.Add("good");
        string second = PluginFixtures.Copy(first, Path.Combine(_user.Root, "second"));
        File.WriteAllText(Path.Combine(second, "note.txt"), "mine");

        SeveralInstalled several = _store.Remove("good").AsT2;
        Assert.Equal([first, second], several.Folders);
        Assert.Equal(2, _user.ReadCatalog().Plugins.Length);

        Assert.False(_store.Remove(second).AsT0.IsLastOfItsId);
        Assert.Equal(first, Assert.Single(_user.ReadCatalog().WithFilesCompared().Plugins, plugin => plugin.State is Active).Folder);
        Assert.True(_store.Remove("good").AsT0.IsLastOfItsId);
        Assert.Empty(PluginLockFile.Read(_user.Root).AsT0.Plugins);
    }

    [Fact]
    public void The_trust_goes_with_the_folder_to_which_it_was_given()
    {
        string first = _user.Add("good");
        string second = PluginFixtures.Copy(first, Path.Combine(_user.Root, "second"));
        File.WriteAllText(Path.Combine(second, "note.txt"), "mine");

        Assert.True(_store.Remove(first).IsT0);

        _user.ReadCatalog().StateOf<Untrusted>("good");
    }

    private static PluginPreview Preview(string folder) => PluginInspection.Inspect(folder).AsT0;
}
