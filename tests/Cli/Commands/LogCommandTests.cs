using System.Text.Json;
using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Commands;

public sealed class LogCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Has_no_entries_in_a_new_file()
    {
        Assert.Empty(_desk.Do("log", "--format", "json").Json.GetProperty("entries").EnumerateArray());
        Assert.Equal("The ledger has no entries yet.", _desk.Do("log").Error.TrimEnd());
    }

    [Fact]
    public void Shows_each_entry_on_a_line()
    {
        _desk.Do("tick", "1", "--quarter", "Q1", "--note", "学习两会精神");

        string[] rows = [.. _desk.Do("log").Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

        Assert.Contains(rows, row => row.StartsWith("1 2016-03-31 done 1 Q1 学习两会精神 王芳 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_author_moment_in_utc_and_hash_of_each_entry()
    {
        _desk.Do("tick", "1", "--quarter", "Q1", "--by", "李四");

        string hash = _desk.Do("log", "--format", "json").Json.GetProperty("entries")[0].GetProperty("hash").GetString()!;
        Assert.Contains($"李四  2016-05-04T01:30:15.000Z  {hash[..12]}", _desk.Do("log").Output, StringComparison.Ordinal);
        _desk.IsTerminal = true;
        Assert.Contains($"李四  2016-05-04T01:30:15.000Z  {hash[..12]}", _desk.Do("log").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Fits_the_terminal(string language)
    {
        _desk.Do("tick", "1", "--quarter", "Q1", "--note", new string('学', 90));
        _desk.Do("waive", "PK0101", "--reason", "机构改革，职能调整，人员尚未到位，暂缓开展", "--approver", "张主任");
        _desk.Do("undo", "1");
        _desk.IsTerminal = true;

        Assert.All(_desk.Do("log", "--lang", language).Lines, line => Assert.InRange(CellWidth.Of(line), 0, 80));
    }

    [Theory]
    [InlineData("1, 2, 3, 4, 5, 6")]
    [InlineData("1, 3, 6", "--item", "1")]
    [InlineData("2, 4", "--item", "2", "4")]
    [InlineData("1, 6", "--quarter", "Q1")]
    [InlineData("2", "--author", "李四")]
    [InlineData("3, 5", "--since", "2016-04-15", "--until", "2016-05-03")]
    [InlineData("3", "--kind", "activity-recorded")]
    [InlineData("6", "--item", "1", "--kind", "entry-retracted")]
    [InlineData("", "--author", "赵六")]
    public void Shows_the_entries_that_are_asked_for(string expected, params string[] asked)
    {
        _desk.Do("tick", "1", "--quarter", "Q1");
        _desk.Do("tick", "2", "--quarter", "Q2", "--by", "李四");
        _desk.Do("record", "主题党日", "--date", "2016-05-03", "--item", "1");
        _desk.Do("owner", "4", "办公室");
        _desk.Do("waive", "PK0101", "--reason", "机构改革", "--approver", "张主任", "--date", "2016-04-15");
        _desk.Do("undo", "1");

        JsonElement log = _desk.Do(["log", "--format", "json", .. asked]).Json;

        Assert.Equal(expected, string.Join(", ", log.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("sequence"))));
    }

    [Fact]
    public void Says_that_no_entry_fits()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");

        Assert.Equal("The ledger has 1 entry; none fits.", _desk.Do("log", "--author", "赵六").Error.TrimEnd());
    }

    [Fact]
    public void Refuses_what_cannot_be_asked_for()
    {
        _desk.Refuses(
            ["log", "--since", "2016-05-01", "--until", "2016-04-01"],
            "--since 2016-05-01 晚于 --until 2016-04-01。请对调。",
            "--since 2016-05-01 is after --until 2016-04-01. Swap them.");
        CommandResult unknown = _desk.Run("log", "--kind", "tick");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("ticked", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_by_which_entry_one_was_taken_back()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");
        _desk.Do("undo");

        Assert.Equal(2, _desk.Do("log", "--format", "json").Json.GetProperty("entries")[0].GetProperty("retractedBy").GetInt64());
        Assert.Contains("done (taken back by 2)", _desk.Do("log").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_json_with_the_members_of_the_design()
    {
        _desk.Do("waive", "PK0101", "--reason", "机构改革", "--approver", "张主任");

        JsonElement log = _desk.Do("log", "--format", "json").Json;

        Assert.Equal(["schemaVersion", "entries"], log.EnumerateObject().Select(member => member.Name));
        JsonElement entry = log.GetProperty("entries")[0];
        Assert.Equal(["sequence", "kind", "item", "quarter", "at", "date", "by", "what", "note", "retractedBy", "late", "hash"], entry.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, entry.GetProperty("sequence").GetInt64());
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("item").ValueKind);
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("quarter").ValueKind);
        Assert.Equal("机构改革", entry.GetProperty("note").GetString());
    }
}
