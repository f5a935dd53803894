using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class RecordCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Counts_one_activity_toward_several_items()
    {
        _desk.Write("签到表.txt", "32 人");

        CommandResult result = _desk.Do("record", "主题党日", "--date", "2016-02-03", "--item", "1", "4", "--measure", "到会=32", "请假=1.5", "--note", "参观", "--evidence", "签到表.txt");

        Assert.Equal("Recorded “主题党日” of 2016-02-03; it counts toward 1, 4 (entry 1)", result.Error.TrimEnd());
        JsonElement entry = Assert.Single(_desk.Do("log", "--format", "json").Json.GetProperty("entries").EnumerateArray());
        Assert.Equal("1, 4", entry.GetProperty("item").GetString());
        Assert.Equal("Q1", entry.GetProperty("quarter").GetString());
        Assert.Equal("参观", entry.GetProperty("note").GetString());
        JsonElement[] items = [.. _desk.Do("status", "--format", "json").Json.GetProperty("items").EnumerateArray()];
        Assert.Equal(["done", "overdue", "overdue", "done"], items.Select(item => item.GetProperty("quarters").GetProperty("Q1").GetProperty("state").GetString()));
        Assert.Equal(1, items[3].GetProperty("quarters").GetProperty("Q1").GetProperty("evidence").GetInt32());
    }

    [Fact]
    public void Shows_its_measures_in_the_log()
    {
        _desk.Do("record", "主题党日", "--date", "2016-02-03", "--item", "1", "--measure", "到会=32");

        Assert.Contains("activity: 主题党日 (到会=32)", _desk.Do("log").Output, StringComparison.Ordinal);
    }
}
