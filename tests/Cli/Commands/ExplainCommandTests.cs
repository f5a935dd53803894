namespace PlanKit.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Says_what_a_rule_is_about_and_how_to_settle_it()
    {
        IReadOnlyList<string> lines = _desk.Do("explain", "pk0101").Lines;

        Assert.Equal("PK0101 Overdue", lines[0]);
        Assert.Contains("Severity: error (set by the rule itself)", lines);
        Assert.Contains("Waive: plankit waive PK0101 --item ITEM --reason TEXT --approver NAME", lines);
    }

    [Theory]
    [InlineData("zh", "√ 已完成（绿）：应完成的都已完成", "同一天的活动只计一次")]
    [InlineData("en", "√ done (green): as much was done as was due", "the activities of one day count once")]
    public void Says_how_progress_is_computed(string language, string state, string activities)
    {
        string page = _desk.Do("explain", "progress", "--lang", language).Output.ReplaceLineEndings(language == "zh" ? "" : " ");

        Assert.Contains(state, page, StringComparison.Ordinal);
        Assert.Contains(activities, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK0005", true, "Fix: plankit fix --rule PK0005 --dry-run shows how; without --dry-run it mends", "自动修改：plankit fix --rule PK0005 --dry-run 显示改法，去掉 --dry-run 即修改")]
    [InlineData("PK0101", false, "Fix: by hand; plankit fix does not mend it", "自动修改：没有，请手工处理")]
    public void Says_whether_fix_can_mend_it(string rule, bool fixable, string english, string chinese)
    {
        Assert.Contains(english, _desk.Do("explain", rule).Lines);
        Assert.Contains(chinese, _desk.Do("--lang", "zh", "explain", rule).Lines);
        Assert.Equal(fixable, _desk.Do("explain", rule, "--format", "json").Json.GetProperty("fixable").GetBoolean());
        Assert.Equal(fixable, _desk.Do("explain", "--format", "json").Json.GetProperty("rules").EnumerateArray()
            .Single(known => known.GetProperty("id").GetString() == rule).GetProperty("fixable").GetBoolean());
    }

    [Fact]
    public void Asks_a_plugin_what_it_can_mend_within_the_limits_of_the_plan()
    {
        Assert.SkipUnless(Tools.Has("sh"), "Only a shell can write down how a worker is started.");
        using Desk desk = Desk.WithSmallPlan();
        PluginFolders.Vary(desk, "mends", "unit", ("\"provides\"", "\"profile\": \"profile.yaml\", \"provides\""));
        desk.Write("unit/profile.yaml", "limits: { memory: 256 }\n");
        desk.Do("plugin", "add", "unit");
        desk.Do("new", "plan.txt", "--out", "unit.plankit", "--plugin", "mends");
        string starts = desk["starts"];
        desk.Worker = new("sh", ["-c", "echo $DOTNET_GCHeapHardLimit >> \"$0\"; exec dotnet \"$@\"", starts, BuiltProgram.Assembly]);

        Assert.True(desk.Do("explain", "MD0001", "--file", "unit.plankit", "--format", "json").Json.GetProperty("fixable").GetBoolean());

        Assert.Equal(["10000000"], File.ReadAllLines(starts));
    }

    [Fact]
    public void Tells_of_waivers_in_force_and_over_and_of_the_baseline()
    {
        using Desk desk = Desk.WithSmallPlan();
        desk.Do("waive", "PK0101", "--item", "1", "--reason", "会议室改造", "--approver", "张主任");
        desk.Do("waive", "PK0101", "--item", "2", "--quarter", "Q1", "--reason", "经费未到", "--approver", "李主任", "--date", "2016-04-01", "--until", "2016-04-30");
        desk.Do("baseline", "set", "--rule", "PK0101");

        IReadOnlyList<string> lines = desk.Do("explain", "PK0101").Lines;

        Assert.Contains("Waiver in force: item 1 “组织理论学习”, by 张主任: 会议室改造 (no end)", lines);
        Assert.Contains(lines, line => line.StartsWith("Waiver not in force: item 2 “办好读书活动” in Q1, by 李主任: 经费未到", StringComparison.Ordinal));
        Assert.Contains("Baseline: 3 known findings not counted; see plankit baseline show", lines);
    }

    [Fact]
    public void Lists_all_rules_when_none_is_named()
    {
        string[] rows = [.. _desk.Do("explain").Lines.Where(line => line.TrimStart().StartsWith("PK", StringComparison.Ordinal) || line.TrimStart().StartsWith("GX", StringComparison.Ordinal))];

        Assert.Equal(_desk.Do("explain", "--format", "json").Json.GetProperty("rules").GetArrayLength(), rows.Length);
        Assert.Contains(rows, row => row.Contains("PK0101", StringComparison.Ordinal) && row.Contains("error", StringComparison.Ordinal) && row.Contains("Overdue", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("GX1001", StringComparison.Ordinal));
    }

    [Fact]
    public void Has_no_json_for_a_topic() => _desk.Refuses(
        ["explain", "progress", "--format", "json"],
        "progress 是给人看的说明，没有 JSON。请去掉 --format json。",
        "progress is a text for people and has no JSON. Leave --format json out.");

    [Fact]
    public void Knows_a_plugin_s_rules_with_their_basis_without_a_plan_file()
    {
        string output = _desk.Do("explain", "GX1001", "--lang", "zh").Output;

        Assert.StartsWith("GX1001 ", output, StringComparison.Ordinal);
        Assert.Contains("依据：", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", output, StringComparison.Ordinal);
    }
}
