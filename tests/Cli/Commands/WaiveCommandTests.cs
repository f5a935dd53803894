using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class WaiveCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Sets_a_rule_aside_for_one_item_and_quarter()
    {
        CommandResult result = Waive("--item", "1", "--quarter", "Q1");

        Assert.Equal("Waived PK0101 for 1 组织理论学习, approved by 张主任 (entry 1)", result.Error.TrimEnd());
        Assert.Equal(["1 Q1"], Waived());
    }

    [Fact]
    public void Sets_a_rule_aside_for_an_item()
    {
        _desk.Clock.GoTo(2016, 7, 4);

        Waive("--item", "1");

        Assert.Equal(["1 Q1", "1 Q2"], Waived());
    }

    [Fact]
    public void Sets_a_rule_aside_for_the_whole_plan()
    {
        CommandResult result = Waive("--lang", "zh");

        Assert.Equal("已豁免 PK0101（整份计划），批准人 张主任（第 1 号记录）", result.Error.TrimEnd());
        Assert.Equal(["1 Q1", "2 Q1", "3 Q1", "4 Q1"], Waived());
    }

    [Fact]
    public void Ends_with_its_last_day()
    {
        Waive("--item", "1", "--until", "2016-05-31");

        Assert.Equal(["1 Q1"], Waived("--as-of", "2016-05-31"));
        Assert.Empty(Waived("--as-of", "2016-06-01"));
    }

    [Fact]
    public void Begins_with_its_first_day()
    {
        Waive("--item", "1", "--from", "2016-05-10", "--until", "2016-05-31");

        Assert.Empty(Waived("--as-of", "2016-05-09"));
        Assert.Equal(["1 Q1"], Waived("--as-of", "2016-05-10"));
        Assert.Contains("waiver of PK0101, approved by 张主任, from 2016-05-10 until 2016-05-31", _desk.Run("log").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waived_finding_shows_reason_approver_and_last_day()
    {
        Waive("--item", "1", "--until", "2016-05-31");

        JsonElement waived = _desk.Run("check", "--format", "json").Json.GetProperty("diagnostics").EnumerateArray()
            .Single(finding => finding.GetProperty("waived").GetBoolean()).GetProperty("waiver");
        Assert.Equal(
            ("会议室改造", "张主任", "2016-05-31"),
            (waived.GetProperty("reason").GetString(), waived.GetProperty("approver").GetString(), waived.GetProperty("until").GetString()));
        Assert.Contains("      waived by 张主任 until 2016-05-31: 会议室改造", _desk.Run("check", "--include-waived").Lines);
    }

    [Fact]
    public void Whoever_ticked_the_item_is_no_approver()
    {
        _desk.Do("tick", "1", "--quarter", "Q1", "--state", "partial", "--by", "张主任");
        Waive("--item", "1", "--quarter", "Q1");

        JsonElement finding = _desk.Run("check", "--format", "json").Json.GetProperty("diagnostics").EnumerateArray()
            .Single(finding => finding.GetProperty("id").GetString() == "PK0205");
        Assert.Equal(("1", "Q1", 2), (finding.GetProperty("item").GetString(), finding.GetProperty("quarter").GetString(), finding.GetProperty("entry").GetInt32()));
    }

    [Fact]
    public void The_day_is_that_of_the_plan_file_s_time_zone()
    {
        // The file was made eight hours east; here it is 4 May, there it is 5 May already.
        _desk.Clock.MoveTo(new DateTimeOffset(2016, 5, 4, 20, 0, 0, TimeSpan.FromHours(-5)));

        Waive("--item", "1");

        Assert.Equal("2016-05-05", _desk.Run("log", "--format", "json").Json.GetProperty("entries")[0].GetProperty("date").GetString());
    }

    [Fact]
    public void Knows_the_rules_of_the_plan_s_plugins()
    {
        using Desk desk = Desk.WithSamplePlan();

        CommandResult result = desk.Do("waive", "gx1001", "--reason", "机构改革", "--approver", "张主任");

        Assert.StartsWith("Waived GX1001", result.Error, StringComparison.Ordinal);
    }

    private CommandResult Waive(params string[] options) =>
        _desk.Do(["waive", "PK0101", "--reason", "会议室改造", "--approver", "张主任", .. options]);

    private string[] Waived(params string[] options) =>
    [
        .. _desk.Run(["check", "--format", "json", .. options]).Json.GetProperty("diagnostics").EnumerateArray()
            .Where(finding => finding.GetProperty("waived").GetBoolean())
            .Select(finding => $"{finding.GetProperty("item")} {finding.GetProperty("quarter")}"),
    ];
}
