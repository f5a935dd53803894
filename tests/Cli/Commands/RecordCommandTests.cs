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

    [Theory]
    [InlineData("到会=32人", "到会", 32, "人")]
    [InlineData("到会＝３２人", "到会", 32, "人")]
    [InlineData("金额=1.5 万元", "金额", 1.5, "万元")]
    [InlineData("到会率=98.5%", "到会率", 98.5, "%")]
    [InlineData("面积=20m2", "面积", 20, "m2")]
    [InlineData("到会=32", "到会", 32, "")]
    [InlineData("金额=5EUR", "金额", 5, "EUR")]
    public void Reads_a_number_with_its_unit(string typed, string name, double value, string unit)
    {
        _desk.Do("record", "主题党日", "--date", "2016-02-03", "--item", "1", "--measure", typed);

        JsonElement measure = Assert.Single(Q1OfItem1().GetProperty("measures").EnumerateArray());
        Assert.Equal((name, value, unit), (measure.GetProperty("name").GetString(), measure.GetProperty("value").GetDouble(), measure.GetProperty("unit").GetString()));
    }

    [Fact]
    public void Adds_measures_up_over_the_quarter()
    {
        _desk.Do("record", "主题党日", "--date", "2016-02-03", "--item", "1", "--measure", "到会=32人");
        _desk.Do("record", "党课", "--date", "2016-03-03", "--item", "1", "--measure", "到会=30人");

        Assert.Equal(62, Q1OfItem1().GetProperty("measures")[0].GetProperty("value").GetInt32());
    }

    [Fact]
    public void Counts_a_day_once_and_says_so_when_it_was_recorded_already()
    {
        _desk.Do("record", "主题党日", "--date", "2016-02-03", "--item", "1", "4");
        CommandResult second = _desk.Do("record", "党课", "--date", "2016-02-03", "--item", "1");

        Assert.Contains(
            "Note: “主题党日” of 2016-02-03 was recorded for item 1 already (entry 1). What happens on one day counts once toward an item; if this is another event, add plankit tick 1 --quarter Q1 --count 1.",
            second.Error,
            StringComparison.Ordinal);
        Assert.Equal(1, Q1OfItem1().GetProperty("done").GetInt32());

        _desk.Do("tick", "1", "--quarter", "Q1", "--count", "1");
        Assert.Equal(2, Q1OfItem1().GetProperty("done").GetInt32());
        Assert.DoesNotContain("Note:", _desk.Do("record", "党课", "--date", "2016-02-03", "--item", "2").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_measure_that_is_given_twice() => _desk.Refuses(
        ["record", "主题党日", "--date", "2016-02-03", "--item", "1", "--measure", "到会=32人", "到会=33人"],
        "数据“到会”写了两次。每项数据写一次。",
        "The measure “到会” is given twice. Give each once.");

    [Fact]
    public void Shows_its_measures_in_the_log()
    {
        _desk.Do("record", "主题党日", "--date", "2016-02-03", "--item", "1", "--measure", "到会=32");

        Assert.Contains("activity: 主题党日 (到会=32)", _desk.Do("log").Output, StringComparison.Ordinal);
    }

    private JsonElement Q1OfItem1() => _desk.Do("status", "--format", "json").Json.GetProperty("items")[0].GetProperty("quarters").GetProperty("Q1");
}
