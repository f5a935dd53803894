using PlanKit.Plugins.Tests.Workers;
using PlanKit.Plugins.Trial;
using PlanKit.Plugins.Unloading;
using PlanKit.Text;

namespace PlanKit.Plugins.Tests.Trial;

/// <summary>What an author is told of a plugin: whether it loads, checks, exports and goes away again, and if not, why.</summary>
public sealed class PluginTrialTests : IDisposable
{
    private readonly PluginFixtures _fixtures = new();

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void A_good_plugin_checks_exports_and_is_gone()
    {
        TrialReport report = Try("good");

        Assert.Empty(report.Faults);
        Assert.Equal(["GD0001"], report.Rules);
        Assert.Equal("GD0001", Assert.Single(report.Findings).Diagnostic.Id);
        Assert.Equal(new TriedExport("good", "2026-05-04".Length), Assert.Single(report.Exports));
        Assert.True(report.IsUnloaded);
        Assert.True(report.HasPassed);
    }

    [Fact]
    public void A_plugin_that_gives_back_what_it_took_is_gone()
    {
        TrialReport report = Try("tidies-up");

        Assert.Empty(report.Faults);
        Assert.Empty(report.Holders);
        Assert.True(report.IsUnloaded);
    }

    [Fact]
    public void A_plugin_without_code_checks_and_has_nothing_to_unload()
    {
        TrialReport report = Try("no-code");

        Assert.Empty(report.Faults);
        Assert.Equal(["NC1001", "NC1002"], report.Rules);
        Assert.Contains(report.Findings, finding => finding.Diagnostic.Id == "NC1001");
        Assert.Null(report.IsUnloaded);
        Assert.True(report.HasPassed);
    }

    [Theory]
    [InlineData("gongxin")]
    [InlineData("excel")]
    public void The_bundled_plugins_are_gone_after_they_exported(string id)
    {
        TrialReport report = Try(id);

        Assert.True(Assert.Single(report.Exports).Length > 0);
        Assert.True(report.HasPassed, string.Join('\n', report.Faults.Select(fault => fault.Message.English).Concat(report.Holders.Select(holder => holder.Message.English))));
    }

    [Theory]
    [InlineData("leaves-handler", ContextHolderKind.Event, "System.AppDomain.ProcessExit", "PlanKit.TestPlugins.LeavesHandlerAnalyzer.OnExit")]
    [InlineData("leaves-handler", ContextHolderKind.Event, "System.Console.CancelKeyPress", "PlanKit.TestPlugins.LeavesHandlerAnalyzer.OnCancel")]
    [InlineData("leaves-timer", ContextHolderKind.Timer, "System.Threading.Timer", "PlanKit.TestPlugins.LeavesTimerAnalyzer.OnTick")]
    [InlineData("leaves-data", ContextHolderKind.StaticField, "System.AppContext.s_dataStore", "PlanKit.TestPlugins.LeavesDataAnalyzer+Note")]
    [InlineData("leaves-pool-work", ContextHolderKind.PoolWork, "1", "")]
    public void A_plugin_that_stays_is_told_what_holds_it(string id, ContextHolderKind kind, string holder, string held)
    {
        TrialReport report = Try(id);

        Assert.False(report.IsUnloaded);
        Assert.False(report.HasPassed);
        Assert.Contains(new ContextHolder(kind, holder, held), report.Holders);
    }

    [Fact]
    public void A_plugin_whose_type_is_in_a_cache_of_dotnet_is_told_which_type_and_which_cache()
    {
        ContextHolder holder = Assert.Single(Try("leaves-json-cache").Holders);

        Assert.Equal(ContextHolderKind.StaticField, holder.Kind);
        Assert.StartsWith("System.Text.Json.JsonSerializerOptions.", holder.Holder, StringComparison.Ordinal);
        Assert.Contains("LeavesJsonCacheAnalyzer+Note", holder.Held, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_that_leaves_a_thread_in_the_background_is_told_its_name()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lists a process's threads with their names.");

        TrialReport report = Try("leaves-thread");

        Assert.False(report.IsUnloaded);
        Assert.Contains(new ContextHolder(ContextHolderKind.Thread, "Reminder", ""), report.Holders);
    }

    [Theory]
    [InlineData("throws-in-action", "PK0901", "No such quarter.")]
    [InlineData("changes-culture", "PK0912", "the culture")]
    [InlineData("undeclared-finding", "PK0905", "UDF0002")]
    public void What_a_plugin_does_wrong_is_a_fault_under_the_rule_that_tells_of_it(string id, string rule, string words)
    {
        TrialReport report = Try(id);

        TrialFault fault = Assert.Single(report.Faults);
        Assert.Equal(rule, fault.Rule);
        Assert.Contains(words, fault.Message.English, StringComparison.Ordinal);
        Assert.False(report.HasPassed);
    }

    [Theory]
    [InlineData("stack-overflow", "PK0907")]
    [InlineData("fails-fast", "PK0907")]
    public void Nothing_is_said_of_unloading_where_the_process_ended_before(string id, string rule)
    {
        TrialReport report = Try(id);

        Assert.Contains(report.Faults, fault => fault.Rule == rule);
        Assert.Null(report.IsUnloaded);
        Assert.False(report.HasPassed);
    }

    [Fact]
    public void A_plugin_that_cannot_be_loaded_is_told_why_and_nothing_else_is_tried()
    {
        TrialReport report = Try("throws-in-constructor");

        Assert.False(report.IsLoaded);
        Assert.Contains("No licence.", Assert.Single(report.Faults).Message.English, StringComparison.Ordinal);
        Assert.False(report.HasPassed);
    }

    [Fact]
    public void A_rule_that_no_analyzer_has_is_a_fault()
    {
        string folder = PluginFixtures.Copy(Path.Combine(PluginFixtures.BuiltRoot, "good"), Path.Combine(_fixtures.Root, "two-rules"));
        string manifest = Path.Combine(folder, PluginManifest.FileName);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"GD0001\"", "\"GD0001\", \"GD0002\"", StringComparison.Ordinal));

        TrialFault fault = Assert.Single(TryFolder(folder).Faults);

        Assert.Contains("GD0002", fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_that_is_named_stands_in_the_place_of_an_installed_one_and_leaves_its_files_free()
    {
        string installed = _fixtures.Add("good");
        string folder = PluginFixtures.Copy(installed, Path.Combine(_fixtures.Root, "..", Path.GetFileName(_fixtures.Root) + "-named"));
        try
        {
            TrialReport report = TryFolder(folder, _fixtures.PluginRoot);

            Assert.Empty(report.Faults);
            Assert.Equal(Path.GetFullPath(folder), Path.GetFullPath(report.Plugin.Folder));
            Assert.True(report.HasPassed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TrialReport Try(string id) => TryFolder(Path.Combine(PluginFixtures.BuiltRoot, id));

    private static TrialReport TryFolder(string folder, params PluginRoot[] roots)
    {
        PluginPreview preview = PluginInspection.Inspect(folder).AsT0;
        PluginRoot[] known = roots is [] ? [new PluginRoot(PluginFixtures.BuiltRoot, PluginOrigin.Bundled)] : roots;
        var catalog = PluginCatalog.Read(known, [preview]);
        InstalledPlugin plugin = Assert.Single(catalog.Plugins, known => known.Root.Origin == PluginOrigin.Named);
        return new PluginTrial(WorkerDesk.Command, WorkerDesk.Ample, new FixedTime()).Run(plugin, catalog, WorkerPlans.SampleWithLedger(), Language.English);
    }
}
