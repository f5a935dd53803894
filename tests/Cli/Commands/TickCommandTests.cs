using System.Globalization;
using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class TickCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Keeps_note_author_evidence_and_day()
    {
        _desk.Write("纪要.txt", "到会 9 人");

        _desk.Do("tick", "1", "--quarter", "Q1", "--note", "学习两会精神", "--evidence", "纪要.txt", "--by", "李强", "--date", "2016-03-08");

        JsonElement entry = Assert.Single(Entries());
        Assert.Equal("ticked", entry.GetProperty("kind").GetString());
        Assert.Equal("1", entry.GetProperty("item").GetString());
        Assert.Equal("Q1", entry.GetProperty("quarter").GetString());
        Assert.Equal("学习两会精神", entry.GetProperty("note").GetString());
        Assert.Equal("李强", entry.GetProperty("by").GetString());
        Assert.Equal("2016-03-08", entry.GetProperty("date").GetString());
        Assert.Equal("2016-05-04T01:30:15.000Z", entry.GetProperty("at").GetString());
        Assert.Equal(1, Cell("1", "Q1").GetProperty("evidence").GetInt32());
    }

    [Fact]
    public void Says_what_was_entered()
    {
        CommandResult result = _desk.Do("tick", "1", "4", "--quarter", "Q1", "--lang", "zh");

        Assert.Equal(
            ["第1条 组织理论学习：Q1 已完成（第 1 号记录）", "第4条 开展作风督查：Q1 已完成（第 2 号记录）"],
            result.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void Ticks_several_items_at_once()
    {
        _desk.Do("tick", "1", "2", "4", "--quarter", "Q2", "--state", "partial");

        Assert.Equal(["in-progress", "in-progress", "not-started", "in-progress"], Enumerable.Range(1, 4).Select(item => State(item.ToString(CultureInfo.InvariantCulture), "Q2")));
    }

    [Fact]
    public void Ticks_an_item_once_that_is_named_twice()
    {
        _desk.Do("tick", "2", "2", "--quarter", "Q1");

        Assert.Single(Entries());
    }

    [Theory]
    [InlineData("done", "done", 1)]
    [InlineData("partial", "overdue", 0)]
    [InlineData("not-applicable", "not-applicable", 0)]
    public void Gives_the_quarter_its_state(string stated, string state, int done)
    {
        _desk.Do("tick", "1", "--quarter", "Q1", "--state", stated);

        JsonElement cell = Cell("1", "Q1");
        Assert.Equal(state, cell.GetProperty("state").GetString());
        Assert.Equal(done, cell.GetProperty("done").GetInt32());
    }

    [Fact]
    public void Counts_what_it_is_told()
    {
        _desk.Do("cadence", "1", "3/quarter");

        _desk.Do("tick", "1", "--quarter", "Q2", "--count", "2");

        JsonElement cell = Cell("1", "Q2");
        Assert.Equal((3, 2), (cell.GetProperty("expected").GetInt32(), cell.GetProperty("done").GetInt32()));
        Assert.Equal("in-progress", cell.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("Q2")]
    [InlineData("q2")]
    [InlineData("2")]
    [InlineData("二季度")]
    [InlineData("第二季度")]
    [InlineData(" Q2 ")]
    public void Knows_the_ways_in_which_people_write_a_quarter(string quarter)
    {
        _desk.Do("tick", "1", "--quarter", quarter);

        Assert.Equal("done", State("1", "Q2"));
    }

    [Theory]
    [InlineData("Q1", "2016-03-31")]
    [InlineData("Q2", "2016-05-04")]
    [InlineData("Q4", "2016-05-04")]
    public void Is_about_today_but_not_after_the_quarter_s_last_day(string quarter, string day)
    {
        _desk.Do("tick", "1", "--quarter", quarter);

        Assert.Equal(day, Assert.Single(Entries()).GetProperty("date").GetString());
    }

    [Fact]
    public void Takes_today_from_the_local_calendar()
    {
        // At 01:30 on the fifth in the office it is still the fourth in Greenwich.
        _desk.Clock.Advance(TimeSpan.FromHours(16));

        _desk.Do("tick", "1", "--quarter", "Q2");

        JsonElement entry = Assert.Single(Entries());
        Assert.Equal("2016-05-05", entry.GetProperty("date").GetString());
        Assert.Equal("2016-05-04T17:30:15.000Z", entry.GetProperty("at").GetString());
    }

    [Fact]
    public void Chains_entries_and_rewrites_none()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");
        string first = Entries()[0].GetRawText();

        _desk.Do("tick", "1", "--quarter", "Q1", "--state", "partial");

        JsonElement[] entries = Entries();
        Assert.Equal(first, entries[0].GetRawText());
        Assert.Equal(2, entries.Length);
        Assert.NotEqual(entries[0].GetProperty("hash").GetString(), entries[1].GetProperty("hash").GetString());
        Assert.All(entries, entry => Assert.Matches("^[0-9a-f]{64}$", entry.GetProperty("hash").GetString()!));
        Assert.StartsWith("The ledger is whole: 2 entries", _desk.Do("verify").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_nothing_beside_the_plan_file()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");

        Assert.Equal(["2016.plankit", "plan.txt"], FolderContents.Of(_desk.Folder).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keeps_a_note_of_several_lines()
    {
        _desk.Do("tick", "1", "--quarter", "Q1", "--note", "第一行\n第二行");

        Assert.Equal("第一行\n第二行", Assert.Single(Entries()).GetProperty("note").GetString());
    }

    [Fact]
    public void Takes_the_file_that_is_named()
    {
        _desk.Write("other.txt", Desk.SmallPlan);
        _desk.Do("new", "other.txt");

        _desk.Do("tick", "1", "--quarter", "Q1", "--file", "other.plankit");

        Assert.Single(Entries("--file", "other.plankit"));
        Assert.Empty(Entries("--file", "2016.plankit"));
    }

    private JsonElement[] Entries(params string[] options) =>
        [.. _desk.Do(["log", "--format", "json", .. options]).Json.GetProperty("entries").EnumerateArray()];

    private string? State(string item, string quarter) => Cell(item, quarter).GetProperty("state").GetString();

    private JsonElement Cell(string item, string quarter) => _desk.Do("status", "--format", "json").Json
        .GetProperty("items").EnumerateArray()
        .Single(row => row.GetProperty("address").GetString() == item)
        .GetProperty("quarters").GetProperty(quarter);
}
