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

    [Fact]
    public void Knows_a_plugin_s_rules_with_their_basis_without_a_plan_file()
    {
        string output = _desk.Do("explain", "GX1001", "--lang", "zh").Output;

        Assert.StartsWith("GX1001 ", output, StringComparison.Ordinal);
        Assert.Contains("依据：", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", output, StringComparison.Ordinal);
    }
}
