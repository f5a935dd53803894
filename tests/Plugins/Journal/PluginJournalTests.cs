using PlanKit.Text;

namespace PlanKit.Plugins.Tests.Journal;

public sealed class PluginJournalTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 31, 8, 0, 0, TimeSpan.Zero);

    private readonly PluginFixtures _user = new();
    private readonly SetTime _time = new(Start);
    private readonly PluginJournal _journal;

    public PluginJournalTests()
    {
        _user.Add("good");
        _user.Add("greeting-one");
        _journal = new PluginJournal(_user.Root, _time);
    }

    public void Dispose() => _user.Dispose();

    [Fact]
    public void A_disabled_plugin_stays_so_until_it_is_enabled()
    {
        _journal.Disable("good");

        Assert.IsType<Disabled>(StateOf("good"));
        Assert.IsType<Active>(StateOf("greeting-one"));
        using (PluginHost host = _user.CreateHost())
        {
            host.Load("good").Refusal().State<Disabled>();
        }

        _journal.Enable("good");
        Assert.IsType<Active>(StateOf("good"));
    }

    [Fact]
    public void A_disabled_plugin_leaves_its_names_to_others()
    {
        _user.AddWithManifest("other", PluginFixtures.ManifestOf("other", "\"rulePrefix\": \"GD\","));
        Assert.IsType<Conflicting>(StateOf("other"));

        _journal.Disable("good");

        Assert.IsType<Active>(StateOf("other"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(150, 150)]
    public void Three_crashes_within_five_minutes_are_a_malfunction_that_outlives_the_host(int secondsToSecond, int secondsToThird)
    {
        Assert.Null(Crash("first"));
        _time.Now += TimeSpan.FromSeconds(secondsToSecond);
        Assert.Null(Crash("second"));
        _time.Now += TimeSpan.FromSeconds(secondsToThird);

        Assert.IsType<Malfunctioned>(Crash("third"));

        _time.Now += TimeSpan.FromDays(30);
        Malfunctioned state = Assert.IsType<Malfunctioned>(StateOf("good"));
        Assert.Equal(PluginFault.CrashedRepeatedly, state.Fault);
        Assert.Contains("third in English.", state.Explanation.English, StringComparison.Ordinal);
        Assert.Contains("third 的中文。", state.Explanation.Chinese, StringComparison.Ordinal);
        Assert.Contains("plankit plugin enable good", state.Explanation.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_crash_is_told_in_local_time()
    {
        Crash("first");
        Crash("second");
        Crash("third");

        Malfunctioned state = Assert.IsType<Malfunctioned>(StateOf("good"));

        Assert.Contains("The last time (2026-03-31 16:00:00):", state.Explanation.English, StringComparison.Ordinal);
        Assert.Contains("最近一次（2026-03-31 16:00:00）：", state.Explanation.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Crashes_far_apart_are_no_malfunction()
    {
        for (int i = 0; i < 10; i++)
        {
            Assert.Null(Crash("again"));
            _time.Now += TimeSpan.FromSeconds(151);
        }

        Assert.IsType<Active>(StateOf("good"));
    }

    [Fact]
    public void Asked_for_again_it_has_three_crashes_before_it()
    {
        Crash("1");
        Crash("2");
        Crash("3");

        Assert.False(_journal.Enable("good").AsT0.IsMalfunctioned);

        Assert.IsType<Active>(StateOf("good"));
        Assert.Null(Crash("4"));
        Assert.Null(Crash("5"));
        Assert.NotNull(Crash("6"));
    }

    [Fact]
    public void Other_files_are_given_another_chance_and_what_the_user_disabled_stays_so()
    {
        Crash("1");
        Crash("2");
        Crash("3");
        _journal.Disable("good");

        _journal.Forgive("good");

        Assert.IsType<Disabled>(StateOf("good"));
        _journal.Enable("good");
        Assert.IsType<Active>(StateOf("good"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"schemaVersion\": 1, \"plugins\": [ { \"id\": \"good\", \"disabled\": true")]
    [InlineData("{ \"schemaVersion\": 1, \"plugins\": [ { \"id\": \"good\", \"disabled\": \"yes\" } ] }")]
    [InlineData("{ \"schemaVersion\": 2, \"plugins\": [] }")]
    public void A_damaged_file_is_told_of_and_stops_nothing(string content)
    {
        string file = Path.Combine(_user.Root, "plugins.state.json");
        File.WriteAllText(file, content);

        PluginCatalog catalog = _user.ReadCatalog();

        Assert.Equal(file, catalog.StateFault!.File);
        Assert.All(catalog.Plugins, plugin => Assert.IsType<Active>(plugin.State));
        Assert.True(_journal.Disable("greeting-one").IsT0);
        Assert.Null(_user.ReadCatalog().StateFault);
        Assert.IsType<Disabled>(StateOf("greeting-one"));
    }

    [Fact]
    public void Many_who_write_at_once_undo_nothing_of_one_another()
    {
        string[] ids = [.. Enumerable.Range(0, 40).Select(number => $"plugin-{number}")];

        Parallel.ForEach(ids, id => Assert.True(new PluginJournal(_user.Root, _time).Disable(id).IsT0));

        Assert.Equal(ids.Order(StringComparer.Ordinal), PluginRecordFile.Read(_user.Root).AsT0.Keys);
        Assert.DoesNotContain(Directory.EnumerateFiles(_user.Root), file => Path.GetFileName(file).StartsWith('.'));
    }

    [Fact]
    public void What_was_written_last_is_kept()
    {
        Assert.Null(_journal.ReadOutput("good"));
        _journal.NoteOutput("good", "one\n");
        _time.Now += TimeSpan.FromHours(1);
        _journal.NoteOutput("good", "二\n");

        PluginOutput output = _journal.ReadOutput("good")!;

        Assert.Equal((Start + TimeSpan.FromHours(1), "二\n"), (output.At, output.Text));
        Assert.Null(_journal.ReadOutput("greeting-one"));
    }

    [Fact]
    public void Nothing_of_a_plugin_that_is_forgotten_stays()
    {
        _journal.NoteOutput("good", "one");
        _journal.Disable("good");

        _journal.Forget("good");

        Assert.Null(_journal.ReadOutput("good"));
        Assert.IsType<Active>(StateOf("good"));
    }

    private PluginState? Crash(string fault) => _journal.NoteCrash("good", new LocalizableText(fault + " 的中文。", fault + " in English."));

    private PluginState StateOf(string id) => _user.ReadCatalog().Plugins.Single(plugin => plugin.Id == id).State;

    private sealed class SetTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(8), "Test", "Test");

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
