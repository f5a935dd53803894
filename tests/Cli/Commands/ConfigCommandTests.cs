using System.Text.Json;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Tests.Commands;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Sets_a_severity_by_which_check_goes()
    {
        Assert.Equal(1, _desk.Run("check").ExitCode);

        _desk.Do("config", "set", "pk0101", "warning");

        Assert.Equal(0, _desk.Run("check").ExitCode);
        Assert.Contains("warning PK0101 Q1", _desk.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Switches_a_rule_off_and_on_again()
    {
        _desk.Do("config", "set", "PK0101", "none");
        Assert.DoesNotContain("PK0101", _desk.Run("check").Output, StringComparison.Ordinal);

        Assert.Equal("Took away PK0101 = none", _desk.Do("config", "unset", "PK0101").Error.TrimEnd());

        Assert.Contains("error PK0101 Q1", _desk.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_layer_overrides_the_one_below_it_in_check_explain_and_list()
    {
        Assert.Equal(("warning", "rule"), Explained());

        WriteWithProfile("info");
        Assert.Equal(("info", "profile"), Explained());
        Assert.Equal("info", Checked());

        _desk.Do("config", "set", "PK0108", "hidden");
        Assert.Equal(("hidden", "plan-file"), Explained());
        Assert.Equal("hidden", Checked());
        Assert.Contains("\"layer\": \"plan-file\"", _desk.Do("config", "list", "--format", "json").Output, StringComparison.Ordinal);

        Assert.Equal(("error", "command-line"), Explained("--set", "PK0108=error"));
        Assert.Equal("error", Checked("--set", "PK0108=error"));
        Assert.Equal("hidden", Checked());

        _desk.Do("config", "unset", "PK0108");
        Assert.Equal(("info", "profile"), Explained());
    }

    [Fact]
    public void Export_goes_by_the_settings_too()
    {
        CommandResult wrong = _desk.Run("export", "summary", "--set", "PK0101=fatal");
        Assert.Equal(2, wrong.ExitCode);

        _desk.Do("export", "summary", "--out", "with.xlsx");
        _desk.Do("export", "summary", "--out", "without.xlsx", "--set", "PK0101=none", "--set", "PK0108=none");

        Assert.NotEqual(SheetsOf("with.xlsx"), SheetsOf("without.xlsx"));
    }

    [Fact]
    public void Lists_what_is_set_with_its_layer_and_its_default()
    {
        Assert.Equal("Nothing is set; every rule is as it says itself. Set something with plankit config set.", _desk.Do("config", "list").Error.TrimEnd());

        _desk.Do("config", "set", "PK0102", "error");

        string row = Assert.Single(_desk.Do("config", "list").Lines, line => line.Contains("PK0102", StringComparison.Ordinal));
        Assert.Equal(["PK0102", "error", "the plan file", "warning", "Evidence missing"], Cells(row));
        row = Assert.Single(_desk.Do("config", "list", "--lang", "zh").Lines, line => line.Contains("PK0102", StringComparison.Ordinal));
        Assert.Equal(["PK0102", "error", "计划文件", "warning", "缺少佐证材料"], Cells(row));
    }

    [Fact]
    public void A_setting_in_the_file_that_no_rule_knows_is_a_finding_until_it_is_taken_away()
    {
        Change("PK0140.days", "30");

        Assert.Contains("warning PK0203", _desk.Run("check").Output, StringComparison.Ordinal);
        Assert.Contains("no such rule or parameter", _desk.Do("config", "list").Output, StringComparison.Ordinal);

        _desk.Do("config", "unset", "PK0140.days");
        Assert.DoesNotContain("PK0203", _desk.Run("check").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("explain PK0101")]
    [InlineData("export summary")]
    [InlineData("baseline set")]
    public void A_wrong_value_in_the_file_is_refused_before_anything_runs(string command)
    {
        Change("PK0101", "fatal");

        _desk.Refuses(
            command.Split(' '),
            "PK0101 不能是“fatal”（由计划文件设定）；它应是以下之一：none, hidden, info, warning, error。请用 plankit config set PK0101 值 改正，或用 plankit config unset PK0101 去掉。",
            "PK0101 cannot be “fatal” (set by the plan file); it must be one of: none, hidden, info, warning, error. Put it right with plankit config set PK0101 VALUE, or take it away with plankit config unset PK0101.");
    }

    [Fact]
    public void Refuses_a_rule_that_there_is_not() => _desk.Refuses(
        ["config", "set", "PK0999", "error"],
        "没有规则“PK0999”。现有规则见 plankit explain。",
        "There is no rule “PK0999”. plankit explain lists the rules.");

    [Fact]
    public void Refuses_a_parameter_that_the_rule_has_not() => _desk.Refuses(
        ["config", "set", "PK0101.days", "30"],
        "规则 PK0101 没有参数。可以设置的是它的级别：plankit config set PK0101 warning。",
        "The rule PK0101 has no parameters. What can be set is its severity: plankit config set PK0101 warning.");

    [Fact]
    public void Refuses_what_is_no_setting() => _desk.Refuses(
        ["config", "set", "overdue", "error"],
        "“overdue”不是设置。级别写规则号，如 PK0102；参数写规则号和名称，如 PK0104.days。",
        "“overdue” is no setting. Write a rule's id for its severity, PK0102, or id and name for a parameter, PK0104.days.");

    [Fact]
    public void Refuses_a_severity_that_there_is_not() => _desk.Refuses(
        ["config", "set", "PK0101", "fatal"],
        "PK0101 不能是“fatal”；它应是以下之一：none, hidden, info, warning, error。没有改动任何设置。",
        "PK0101 cannot be “fatal”; it must be one of: none, hidden, info, warning, error. No setting was changed.");

    [Fact]
    public void Refuses_to_take_away_what_is_not_set() => _desk.Refuses(
        ["config", "unset", "PK0101"],
        "计划文件 {folder}/2016.plankit 里没有设定 PK0101。已有的设定见 plankit config list。",
        "PK0101 is not set in {folder}/2016.plankit. plankit config list shows what is.");

    [Theory]
    [InlineData("PK0101", "--set “PK0101” has no value. Write RULE=SEVERITY or RULE.parameter=VALUE: PK0102=error, PK0104.days=30.")]
    [InlineData("PK0999=error", "There is no rule “PK0999”. plankit explain lists the rules.")]
    [InlineData("PK0101.days=3", "The rule PK0101 has no parameters. What can be set is its severity: plankit config set PK0101 warning.")]
    [InlineData("PK0101=fatal", "PK0101 cannot be “fatal” (set by the command line); it must be one of: none, hidden, info, warning, error. Put it right and type the command again.")]
    public void Refuses_a_wrong_word_after_set(string word, string message)
    {
        CommandResult result = _desk.Run("check", "--set", word);

        Assert.Equal($"error: {message}", result.Error.TrimEnd());
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }

    private (string?, string?) Explained(params string[] more)
    {
        JsonElement rule = _desk.Do(["explain", "PK0108", "--format", "json", .. more]).Json;
        return (rule.GetProperty("severity").GetString(), rule.GetProperty("severityLayer").GetString());
    }

    private string? Checked(params string[] more) => _desk.Run(["check", "--format", "json", .. more]).Json
        .GetProperty("diagnostics").EnumerateArray()
        .First(finding => finding.GetProperty("id").GetString() == "PK0108")
        .GetProperty("severity").GetString();

    private void WriteWithProfile(string severity)
    {
        File.Delete(_desk["2016.plankit"]);
        var contents = new PlanFileContents
        {
            Header = new PlanHeader("市测试局", 2016),
            Text = SourceText.From(Desk.SmallPlan),
            Profile = new PlanProfile { Severities = PlanProfile.Empty.Severities.Add("PK0108", severity) },
        };
        PlanFile.Create(_desk["2016.plankit"], contents, new PlanFileOptions { Time = _desk.Clock }).AsT0.Dispose();
    }

    private void Change(string name, string value)
    {
        using PlanFile file = PlanFile.Open(_desk["2016.plankit"], PlanFileAccess.Write, new PlanFileOptions { Time = _desk.Clock }).AsT0;
        Assert.True(file.ChangeSettings(new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = value }).IsT0);
    }

    private string SheetsOf(string workbook)
    {
        using System.IO.Compression.ZipArchive zip = System.IO.Compression.ZipFile.OpenRead(_desk[workbook]);
        return string.Concat(zip.Entries
            .Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && entry.FullName.Contains("sharedStrings", StringComparison.Ordinal))
            .Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            }));
    }

    private static string[] Cells(string row) => row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
