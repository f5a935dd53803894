using PlanKit.Text;

namespace PlanKit.Plugins.Tests;

public sealed class PluginCatalogTests : IDisposable
{
    private readonly PluginFixtures _fixtures = new();

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void Holds_a_trusted_plugin_as_active()
    {
        _fixtures.Add("good");

        PluginCatalog catalog = _fixtures.ReadCatalog();

        catalog.StateOf<Active>("good");
        Assert.Equal("good", Assert.Single(catalog.Exporters).Name);
    }

    [Fact]
    public void Is_empty_when_the_folder_does_not_exist()
    {
        Assert.Empty(PluginCatalog.Read(new PluginRoot(Path.Combine(_fixtures.Root, "none"), PluginOrigin.Added)).Plugins);
    }

    [Fact]
    public void Says_how_to_trust_a_plugin_that_is_in_no_lock()
    {
        PluginFixtures.Copy(Path.Combine(PluginFixtures.BuiltRoot, "good"), Path.Combine(_fixtures.Root, "good"));

        PluginCatalog catalog = _fixtures.ReadCatalog();

        Assert.Contains("plankit plugin trust", catalog.StateOf<Untrusted>("good").Explanation.English, StringComparison.Ordinal);
        Assert.Empty(catalog.Exporters);
    }

    [Fact]
    public void Trusts_nothing_and_names_the_place_when_the_lock_is_damaged()
    {
        _fixtures.Add("good");
        string lockFile = Path.Combine(_fixtures.Root, PluginLockFile.FileName);
        File.WriteAllText(lockFile, File.ReadAllText(lockFile)[..40]);

        Untrusted state = _fixtures.ReadCatalog().StateOf<Untrusted>("good");

        Assert.Equal(lockFile, state.LockFault!.File);
    }

    [Fact]
    public void A_later_api_is_not_supported_whatever_else_its_manifest_says()
    {
        string folder = _fixtures.AddWithManifest("later", PluginFixtures.ManifestOf("later"));
        File.WriteAllText(
            Path.Combine(folder, PluginManifest.FileName),
            PluginFixtures.ManifestOf("later", "\"sandbox\": true,\"rules\": \"nowhere.yaml\",", api: """{ "min": "7.0", "max": "7.9" }"""));

        Assert.Contains("needs plugin API 7.0 or higher", _fixtures.ReadCatalog().StateOf<NotSupported>("later").Explanation.English, StringComparison.Ordinal);
        Assert.Equal("7.0-7.9", PluginInspection.Inspect(folder).AsT0.Manifest.Api.ToString());
    }

    [Theory]
    [InlineData("assembly", 6)]
    [InlineData("profile", 5)]
    public void A_file_that_is_missing_is_told_where_it_is_named(string field, int line)
    {
        string folder = _fixtures.AddWithManifest("lacking", PluginFixtures.ManifestOf("lacking"));
        string manifest = PluginFixtures.ManifestOf("lacking", field == "profile" ? "\"profile\": \"nowhere.yaml\"," : "");
        File.WriteAllText(
            Path.Combine(folder, PluginManifest.FileName),
            field == "assembly" ? manifest.Replace("PlanKit.TestPlugins.Good.dll", "nowhere.dll", StringComparison.Ordinal) : manifest);

        FileFault fault = Assert.Single(_fixtures.ReadCatalog().Plugins.Single(plugin => plugin.Folder == folder).State is Malformed malformed ? malformed.Faults : []);

        Assert.Equal(line, fault.Line);
        Assert.True(fault.Column > 3);
        Assert.Contains("\"nowhere.", fault.Problem.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.0", "2.9", "needs plugin API 2.0 or higher; this program has 1.0. Upgrade PlanKit")]
    [InlineData("0.1", "0.9", "supports plugin API up to 0.9; this program has 1.0. Install a newer version of the plugin")]
    public void Refuses_another_api_and_says_which_side_to_renew(string min, string max, string reason)
    {
        _fixtures.AddWithManifest("other-api", PluginFixtures.ManifestOf("other-api", api: $$"""{ "min": "{{min}}", "max": "{{max}}" }"""));

        NotSupported state = _fixtures.ReadCatalog().StateOf<NotSupported>("other-api");

        Assert.Contains(reason, state.Explanation.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_manifest_when_it_is_missing()
    {
        Directory.CreateDirectory(Path.Combine(_fixtures.Root, "empty"));

        Malformed state = _fixtures.ReadCatalog().StateOf<Malformed>("empty");

        FileFault fault = Assert.Single(state.Faults);
        Assert.Equal(Path.Combine(_fixtures.Root, "empty", "plugin.json"), fault.File);
        Assert.Equal("文件读不出来：文件或文件夹不存在。请检查路径和权限。", fault.Problem.Chinese);
        Assert.Equal("The file cannot be read: there is no such file or folder. Check the path and the permissions.", fault.Problem.English);
    }

    [Fact]
    public void Says_that_the_manifest_is_a_folder_where_it_is_one()
    {
        Directory.CreateDirectory(Path.Combine(_fixtures.Root, "odd", "plugin.json"));

        LocalizableText problem = Assert.Single(_fixtures.ReadCatalog().StateOf<Malformed>("odd").Faults).Problem;

        Assert.Contains("这是文件夹，不是文件", problem.Chinese, StringComparison.Ordinal);
        Assert.Contains("this is a folder and no file", problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_assembly_when_it_is_missing()
    {
        File.Delete(Path.Combine(_fixtures.Add("good"), "PlanKit.TestPlugins.Good.dll"));

        Malformed state = _fixtures.ReadCatalog().StateOf<Malformed>("good");

        Assert.Contains("PlanKit.TestPlugins.Good.dll", state.Explanation.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("good", "", "", "The plugin id \"good\"")]
    [InlineData("second", "\"rulePrefix\": \"GD\",", "", "The rule prefix \"GD\"")]
    [InlineData("second", "", """ "exporters": [{ "name": "good", "title": { "zh": "甲", "en": "A" }, "extension": ".txt" }] """, "The exporter \"good\"")]
    public void Refuses_both_and_names_both_when_two_trusted_plugins_claim_the_same(string id, string more, string provides, string claim)
    {
        string first = _fixtures.Add("good");
        string second = _fixtures.AddWithManifest("zweit", PluginFixtures.ManifestOf(id, more, provides));

        PluginCatalog catalog = _fixtures.ReadCatalog();

        Assert.All(catalog.Plugins, plugin =>
        {
            Conflicting state = Assert.IsType<Conflicting>(plugin.State);
            Assert.Equal([first, second], state.Folders);
            Assert.Contains(claim, state.Explanation.English, StringComparison.Ordinal);
        });
        Assert.Equal(2, catalog.Plugins.Length);
    }

    [Fact]
    public void Lets_a_trusted_plugin_stand_when_an_untrusted_one_claims_its_names()
    {
        _fixtures.Add("good");
        using var others = new PluginFixtures();
        PluginFixtures.Copy(Path.Combine(PluginFixtures.BuiltRoot, "good"), Path.Combine(others.Root, "good"));

        PluginCatalog catalog = PluginCatalog.Read(_fixtures.PluginRoot, others.PluginRoot);

        Assert.Equal(["active", "conflicting"], catalog.Plugins.Select(plugin => plugin.State.Word));
        Assert.True(catalog.Find("good").IsT0);
    }

    [Fact]
    public void Names_the_requirement_that_is_not_installed()
    {
        _fixtures.Add("writer-user");

        Assert.Equal("writer", _fixtures.ReadCatalog().StateOf<RequirementMissing>("writer-user").Requirement);
    }

    [Fact]
    public void Names_the_requirement_that_is_refused_and_why()
    {
        _fixtures.Add("writer-user");
        PluginFixtures.Copy(Path.Combine(PluginFixtures.BuiltRoot, "writer"), Path.Combine(_fixtures.Root, "writer"));

        RequirementRefused state = _fixtures.ReadCatalog().StateOf<RequirementRefused>("writer-user");

        Assert.Equal("writer", state.Requirement);
        Assert.IsType<Untrusted>(state.State);
    }

    [Fact]
    public void Names_the_cycle_when_plugins_require_one_another()
    {
        _fixtures.AddWithManifest("a", PluginFixtures.ManifestOf("a", """ "requires": ["b"], """));
        _fixtures.AddWithManifest("b", PluginFixtures.ManifestOf("b", """ "requires": ["c"], """));
        _fixtures.AddWithManifest("c", PluginFixtures.ManifestOf("c", """ "requires": ["b"], """));

        PluginCatalog catalog = _fixtures.ReadCatalog();

        Assert.Equal(["b", "c", "b"], catalog.StateOf<RequirementCycle>("b").Cycle);
        Assert.Equal(["c", "b", "c"], catalog.StateOf<RequirementCycle>("c").Cycle);
        Assert.IsType<RequirementCycle>(catalog.StateOf<RequirementRefused>("a").State);
    }

    [Fact]
    public void Shows_changed_files_when_files_are_compared()
    {
        string folder = _fixtures.Add("good");
        File.AppendAllText(Path.Combine(folder, "note.txt"), "new");

        Changed state = _fixtures.ReadCatalog().WithFilesCompared().StateOf<Changed>("good");

        Assert.Equal("note.txt", Assert.Single(state.Changes).Path);
    }

    [Fact]
    public void Finds_the_bundled_plugins_as_the_build_locked_them()
    {
        PluginCatalog catalog = PluginCatalog.Read(new PluginRoot(PluginFixtures.BuiltRoot, PluginOrigin.Bundled)).WithFilesCompared();

        catalog.StateOf<Active>("excel");
        catalog.StateOf<Active>("gongxin");
    }
}
