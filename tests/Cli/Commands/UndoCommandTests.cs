using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class UndoCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Takes_back_all_that_the_last_command_entered()
    {
        Enter("tick", "1", "--quarter", "Q1");
        Enter("tick", "2", "3", "4", "--quarter", "Q1");

        _desk.Do("undo", "--reason", "记错了");

        Assert.Equal(["done", "overdue", "overdue", "overdue"], FirstQuarter());
        JsonElement[] entries = Entries();
        Assert.Equal(["ticked", "ticked", "ticked", "ticked", "entry-retracted", "entry-retracted", "entry-retracted"], entries.Select(entry => entry.GetProperty("kind").GetString()));
        Assert.Equal("记错了", entries[^1].GetProperty("note").GetString());
    }

    [Fact]
    public void Takes_back_one_more_command_each_time()
    {
        Enter("tick", "1", "--quarter", "Q1");
        Enter("tick", "2", "--quarter", "Q1");

        Enter("undo");
        Enter("undo");

        Assert.Equal(["overdue", "overdue", "overdue", "overdue"], FirstQuarter());
    }

    [Fact]
    public void Takes_back_the_entry_that_is_named()
    {
        Enter("tick", "1", "2", "--quarter", "Q1");

        CommandResult result = _desk.Do("undo", "1");

        Assert.Equal("Took back entry 1 (tick) by entry 3", result.Error.TrimEnd());
        Assert.Equal(["overdue", "done", "overdue", "overdue"], FirstQuarter());
    }

    [Fact]
    public void Takes_back_a_retraction_so_that_the_entry_counts_again()
    {
        Enter("tick", "1", "--quarter", "Q1");
        Enter("undo");

        _desk.Do("undo", "2");

        Assert.Equal("done", FirstQuarter().First());
    }

    [Fact]
    public void Puts_back_the_state_that_held_before()
    {
        Enter("tick", "1", "--quarter", "Q1");
        Enter("tick", "1", "--quarter", "Q1", "--state", "not-applicable");

        _desk.Do("undo");

        Assert.Equal("done", FirstQuarter().First());
    }

    [Fact]
    public void Rewrites_no_entry()
    {
        Enter("tick", "1", "--quarter", "Q1");
        string before = Entries()[0].GetRawText();

        _desk.Do("undo");

        Assert.Equal(2, Entries()[0].GetProperty("retractedBy").GetInt64());
        Assert.Equal(before, Entries()[0].GetRawText().Replace("\"retractedBy\": 2", "\"retractedBy\": null", StringComparison.Ordinal));
        Assert.Contains("done (taken back by 2)", _desk.Do("log").Output, StringComparison.Ordinal);
    }

    private void Enter(params string[] args)
    {
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        _desk.Do(args);
    }

    private JsonElement[] Entries() => [.. _desk.Do("log", "--format", "json").Json.GetProperty("entries").EnumerateArray()];

    private IEnumerable<string?> FirstQuarter() =>
        _desk.Do("status", "--format", "json").Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("quarters").GetProperty("Q1").GetProperty("state").GetString());
}
