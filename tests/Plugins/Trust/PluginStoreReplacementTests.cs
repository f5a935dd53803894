namespace PlanKit.Plugins.Tests;

/// <summary>A plugin put in the place of another of its id, and what is left when a process is killed meanwhile.</summary>
public sealed class PluginStoreReplacementTests : IDisposable
{
    private readonly PluginFixtures _source = new();
    private readonly PluginFixtures _user = new();
    private readonly PluginStore _store;

    public PluginStoreReplacementTests() => _store = new PluginStore(_user.Root);

    public void Dispose()
    {
        _source.Dispose();
        _user.Dispose();
    }

    [Fact]
    public void Names_the_plugin_of_the_id_that_is_there_unless_it_is_to_be_replaced()
    {
        string present = _user.Add("good", "mine");
        File.WriteAllText(Path.Combine(present, "old.txt"), "old");
        _user.Trust(present);
        PluginLockFile.Write(_user.Root, PluginLockFile.Read(_user.Root).AsT0.With(PluginLockFile.Read(_user.Root).AsT0.Find("good")! with { RunsInProcess = true }));
        PluginPreview preview = Preview(_source.AddWithManifest("good", PluginFixtures.ManifestOf("good").Replace("1.0.0", "2.0.0", StringComparison.Ordinal)));

        AlreadyInstalled there = _store.Add(preview, _user.ReadCatalog()).AsT1;
        Assert.Equal(("good", "1.0.0", present), (there.Id, there.Version, Assert.Single(there.Folders)));
        Assert.True(File.Exists(Path.Combine(present, "old.txt")));

        Assert.Equal(["old.txt", "plugin.json"], _user.ReadCatalog().Plugins.Single().ChangesTo(preview).Select(change => change.Path));
        LockedPlugin trusted = _store.Add(preview, _user.ReadCatalog(), replaces: true).AsT0;

        Assert.Equal(("2.0.0", false), (trusted.Version, trusted.RunsInProcess));
        Assert.False(File.Exists(Path.Combine(present, "old.txt")));
        Assert.IsType<Active>(Assert.Single(_user.ReadCatalog().WithFilesCompared().Plugins).State);
        Assert.Equal(["mine", "plugins.lock.json"], Directory.EnumerateFileSystemEntries(_user.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_plugin_that_was_to_be_replaced_stays_when_the_other_is_not_what_was_shown()
    {
        _user.Add("good");
        string folder = _source.AddWithManifest("good", PluginFixtures.ManifestOf("good").Replace("1.0.0", "2.0.0", StringComparison.Ordinal));
        PluginPreview preview = Preview(folder);

        File.AppendAllText(Path.Combine(folder, "plugin.json"), " ");
        Assert.IsType<Changed>(_store.Add(preview, _user.ReadCatalog(), replaces: true).AsT2);

        Assert.IsType<Active>(Assert.Single(_user.ReadCatalog().WithFilesCompared().Plugins).State);
        Assert.Equal(["good", "plugins.lock.json"], Directory.EnumerateFileSystemEntries(_user.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_plugin_that_was_to_be_replaced_stays_when_the_lock_cannot_be_written()
    {
        string present = _user.Add("good");
        File.WriteAllText(Path.Combine(present, "old.txt"), "old");
        string lockFile = Path.Combine(_user.Root, PluginLockFile.FileName);
        File.Delete(lockFile);
        Directory.CreateDirectory(Path.Combine(lockFile, "in the way"));
        PluginPreview preview = Preview(_source.Add("good"));

        Exception? refused = Record.Exception(() => _store.Add(preview, _user.ReadCatalog(), replaces: true));

        Assert.True(refused is IOException or UnauthorizedAccessException, $"{refused}");
        Assert.True(File.Exists(Path.Combine(present, "old.txt")));
        Assert.Equal(["good", "plugins.lock.json"], Directory.EnumerateFileSystemEntries(_user.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_plugin_that_a_killed_process_had_taken_away_is_put_back()
    {
        string present = _user.Add("good");
        Directory.Move(present, StrayFolders.NameForReplaced(present));
        Assert.Empty(_user.ReadCatalog().Plugins);

        Assert.True(_store.Add(Preview(_source.Add("good")), _user.ReadCatalog()).IsT1);

        Assert.IsType<Active>(Assert.Single(_user.ReadCatalog().WithFilesCompared().Plugins).State);
    }

    [Fact]
    public void A_plugin_is_put_back_when_a_process_was_killed_before_it_locked_the_one_in_its_place()
    {
        string present = _user.Add("good");
        string aside = StrayFolders.NameForReplaced(present);
        Directory.Move(present, aside);
        string newer = _source.AddWithManifest("newer", PluginFixtures.ManifestOf("good").Replace("1.0.0", "2.0.0", StringComparison.Ordinal));
        PluginFixtures.Copy(newer, present);

        Assert.True(_store.Add(Preview(_source.Add("greeting-one")), _user.ReadCatalog()).IsT0);

        InstalledPlugin good = _user.ReadCatalog().WithFilesCompared().Plugins.Single(plugin => plugin.Id == "good");
        Assert.Equal(("1.0.0", true), (good.Manifest!.Version, good.State is Active));
        Assert.Equal(["good", "greeting-one", "plugins.lock.json"], Entries());
    }

    [Fact]
    public void A_plugin_that_was_being_replaced_when_a_process_was_killed_is_not_changed_for_whoever_only_reads()
    {
        string present = _user.Add("good");
        Directory.Move(present, StrayFolders.NameForReplaced(present));
        PluginFixtures.Copy(_source.AddWithManifest("newer", PluginFixtures.ManifestOf("good").Replace("1.0.0", "2.0.0", StringComparison.Ordinal)), present);
        Assert.IsType<Changed>(Assert.Single(_user.ReadCatalog().WithFilesCompared().Plugins).State);

        _store.PutBackMissing();

        InstalledPlugin good = Assert.Single(_user.ReadCatalog().WithFilesCompared().Plugins);
        Assert.Equal(("1.0.0", true), (good.Manifest!.Version, good.State is Active));
        Assert.Equal(["good", "plugins.lock.json"], Entries());
    }

    [Fact]
    public void Whoever_only_reads_changes_nothing_where_the_lock_holds_what_is_in_the_place_or_neither()
    {
        string present = _user.Add("good");
        string aside = PluginFixtures.Copy(present, StrayFolders.NameForReplaced(present));

        _store.PutBackMissing();
        Assert.Equal([Path.GetFileName(aside), "good", "plugins.lock.json"], Entries());

        File.WriteAllText(Path.Combine(present, "mine.txt"), "mine");
        File.WriteAllText(Path.Combine(aside, "mine too.txt"), "mine");

        _store.PutBackMissing();
        Assert.Equal([Path.GetFileName(aside), "good", "plugins.lock.json"], Entries());
        Assert.True(File.Exists(Path.Combine(present, "mine.txt")));
    }

    [Fact]
    public void A_plugin_that_was_replaced_goes_when_a_process_was_killed_after_it_locked_the_other()
    {
        string present = _user.Add("good");
        PluginFixtures.Copy(present, StrayFolders.NameForReplaced(present));
        File.WriteAllText(Path.Combine(present, "new.txt"), "new");
        _user.Trust(present);

        _store.PutBackReplaced();

        Assert.True(File.Exists(Path.Combine(present, "new.txt")));
        Assert.Equal(["good", "plugins.lock.json"], Entries());
    }

    [Fact]
    public void Both_stay_when_the_lock_holds_neither_and_both_go_with_the_plugin()
    {
        string present = _user.Add("good");
        string aside = PluginFixtures.Copy(present, StrayFolders.NameForReplaced(present));
        File.WriteAllText(Path.Combine(present, "mine.txt"), "mine");
        File.WriteAllText(Path.Combine(aside, "mine too.txt"), "mine");

        Assert.True(_store.Add(Preview(_source.Add("greeting-one")), _user.ReadCatalog()).IsT0);

        Assert.Equal([Path.GetFileName(aside), "good", "greeting-one", "plugins.lock.json"], Entries());
        Assert.True(File.Exists(Path.Combine(present, "mine.txt")));
        Assert.True(_store.Remove("good").IsT0);
        Assert.Equal(["greeting-one", "plugins.lock.json"], Entries());
    }

    [Fact]
    public void What_killed_processes_had_copied_goes_when_a_folder_is_added()
    {
        PluginFixtures.Copy(_source.Add("good"), StrayFolders.NameIn(_user.Root, "adding"));

        Assert.True(_store.Add(Preview(Path.Combine(_source.Root, "good")), _user.ReadCatalog()).IsT0);

        Assert.Equal(["good", "plugins.lock.json"], Entries());
    }

    private IEnumerable<string?> Entries() => Directory.EnumerateFileSystemEntries(_user.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static PluginPreview Preview(string folder) => PluginInspection.Inspect(folder).AsT0;
}
