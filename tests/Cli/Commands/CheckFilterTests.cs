namespace PlanKit.Cli.Tests.Commands;

/// <summary><c>plankit check --rule, --category, --quarter</c>.</summary>
public sealed class CheckFilterTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("PK0101", "--rule", "PK0101")]
    [InlineData("PK0101", "--rule", "pk0101")]
    [InlineData("PK0101 PK0108", "--rule", "PK0101,PK0108")]
    [InlineData("PK0101 PK0108", "--rule", "PK0101", "--rule", "PK0108")]
    public void Gives_findings_of_the_rules_asked_for(string rules, params string[] args) =>
        Assert.Equal(rules.Split(' '), Values("id", args));

    [Theory]
    [InlineData("3 4", "--category", "integrity")]
    [InlineData("1 2", "--category", "学习")]
    [InlineData("1 2 3 4", "--category", "study，integrity")]
    [InlineData("1 2 3 4", "--category", "progress")]
    [InlineData("", "--category", "culture")]
    public void Gives_findings_about_items_or_of_rules_of_the_categories_asked_for(string items, params string[] args) =>
        Assert.Equal(items.Split(' ', StringSplitOptions.RemoveEmptyEntries), Values("item", args));

    [Theory]
    [InlineData("Q1", "--quarter", "Q1")]
    [InlineData("Q1", "--quarter", "一季度")]
    [InlineData("Q1 Q2", "--quarter", "Q1,2")]
    [InlineData("", "--quarter", "Q4")]
    public void Gives_findings_about_the_quarters_asked_for(string quarters, params string[] args) =>
        Assert.Equal(quarters.Split(' ', StringSplitOptions.RemoveEmptyEntries), Values("quarter", ["--as-of", "2016-07-01", .. args]));

    [Fact]
    public void Goes_by_what_was_asked_for_when_it_counts_and_ends()
    {
        CommandResult result = _desk.Run("check", "--rule", "PK0108");

        Assert.Equal("As of 2016-05-04: 0 errors, 4 warnings, 0 infos", result.Lines[^1]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, _desk.Run("check", "--rule", "PK0101").ExitCode);
    }

    [Fact]
    public void Always_says_that_a_plugin_did_not_run()
    {
        using Desk desk = Desk.WithSamplePlan();
        desk.BundledPlugins = desk["nowhere"];

        Assert.Contains("PK0906", desk.Run("check", "--rule", "PK0108").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_settings_waivers_and_the_baseline_only_what_was_asked_for()
    {
        _desk.Do("baseline", "set", "--rule", "PK0101");
        _desk.Do("tick", "1", "--quarter", "Q1");
        _desk.Do("waive", "PK0105", "--item", "2", "--reason", "停办", "--approver", "李强");

        Assert.Superset(new HashSet<string> { "PK0108", "PK0202", "PK0204" }, Values("id").ToHashSet());
        Assert.Equal(["PK0108"], Values("id", "--rule", "PK0108"));
        Assert.Equal(["PK0204"], Values("id", "--rule", "PK0204"));
        Assert.Equal(["PK0202"], Values("id", "--category", "waiver"));
    }

    [Fact]
    public void Refuses_a_rule_that_nobody_knows()
    {
        CommandResult result = _desk.Run("check", "--rule", "PK0101,PK0199");

        Assert.StartsWith("error: There is no rule “PK0199”. There are: GX1001, ", result.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Refuses_a_category_that_no_rule_and_no_item_has()
    {
        CommandResult result = _desk.Run("check", "--category", "stduy");

        Assert.StartsWith("error: No rule and no item that was looked at has the category “stduy”. There are: culture, ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void Refuses_a_number_of_jobs_that_is_none() => _desk.Refuses(
        ["check", "--jobs", "0"],
        "--jobs 要写 1 到 256 的整数，“0”不行。",
        "--jobs takes a whole number from 1 to 256, not “0”.");

    [Fact]
    public void Refuses_to_be_told_twice_what_to_check() => _desk.Refuses(
        ["check", "plan.txt", "--file", "2016.plankit"],
        "要检查的文件写了两次：plan.txt 和 --file 2016.plankit。请只写一处。",
        "What to check is said twice: plan.txt and --file 2016.plankit. Say it once.");

    private string[] Values(string member, params string[] args) =>
    [
        .. _desk.Run(["check", "--format", "json", .. args]).Json.GetProperty("diagnostics").EnumerateArray()
            .Select(finding => finding.GetProperty(member).GetString() ?? "-")
            .Distinct(StringComparer.Ordinal)
            .Where(value => value != "-")
            .Order(StringComparer.Ordinal),
    ];
}
