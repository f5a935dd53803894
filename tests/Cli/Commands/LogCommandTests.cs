using System.Text.Json;

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
    public void Gives_json_with_the_members_of_the_design()
    {
        _desk.Do("waive", "PK0101", "--reason", "机构改革", "--approver", "张主任");

        JsonElement log = _desk.Do("log", "--format", "json").Json;

        Assert.Equal(["schemaVersion", "entries"], log.EnumerateObject().Select(member => member.Name));
        JsonElement entry = log.GetProperty("entries")[0];
        Assert.Equal(["sequence", "kind", "item", "quarter", "at", "date", "by", "note", "hash"], entry.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, entry.GetProperty("sequence").GetInt64());
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("item").ValueKind);
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("quarter").ValueKind);
        Assert.Equal("机构改革", entry.GetProperty("note").GetString());
    }
}
