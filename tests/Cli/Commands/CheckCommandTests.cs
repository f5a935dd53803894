using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Ends_with_one_when_something_is_overdue()
    {
        Assert.Equal(1, _desk.Run("check").ExitCode);
    }

    [Fact]
    public void Ends_with_zero_when_nothing_is_at_the_severity_that_fails()
    {
        _desk.Do("tick", "1", "2", "3", "4", "--quarter", "Q1");

        CommandResult result = _desk.Run("check");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("As of 2016-05-04: 0 errors, 4 warnings, 2 infos", result.Lines[^1]);
    }

    [Theory]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("error", 0)]
    [InlineData("none", 0)]
    public void Fails_on_the_severity_that_it_is_told(string severity, int exitCode)
    {
        _desk.Do("tick", "1", "2", "3", "4", "--quarter", "Q1");

        Assert.Equal(exitCode, _desk.Run("check", "--fail-on", severity).ExitCode);
    }

    [Fact]
    public void Goes_by_the_day_it_is_told()
    {
        CommandResult result = _desk.Run("check", "--as-of", "2016-03-31");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("PK0101", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_findings_by_item_under_the_plan_s_line_with_severity_rule_quarter_and_remedy()
    {
        string[] lines = [.. _desk.Run("check", "--rule", "PK0101,PK0108").Lines.Take(7)];

        Assert.Equal("Item 1 组织理论学习 (line 6)", lines[0]);
        Assert.Equal("    6 | 1．组织理论学习。每季度至少集中学习1次。", lines[1]);
        Assert.Equal("      | ^^^^^^^^^^^^^^^", lines[2]);
        Assert.Equal("  warning PK0108  Nobody answers for item 1 “组织理论学习”.", lines[3]);
        Assert.StartsWith("      remedy: ", lines[4], StringComparison.Ordinal);
        Assert.Equal("  error PK0101 Q1  Item 1 “组织理论学习”: 1 due in Q1, 0 done; the quarter ended on 2016-03-31.", lines[5]);
    }

    [Fact]
    public void Keeps_within_the_terminal_s_width_in_both_languages()
    {
        _desk.Write("long.txt", "2016年工作要点\n\n一、学习\n\n1．" + string.Concat(Enumerable.Repeat("组织理论学习，", 30)) + "\n\n3．读书。\n\n" + Desk.SmallPlan);
        _desk.IsTerminal = true;
        foreach (string language in (string[])["zh", "en"])
        {
            foreach (string[] what in (string[][])[[], ["long.txt"]])
            {
                CommandResult result = _desk.Run(["check", "--lang", language, .. what]);

                Assert.NotEmpty(result.Lines);
                Assert.All(result.Lines, line => Assert.InRange(PlanKit.Cli.Output.CellWidth.Of(line), 0, 80));
            }
        }
    }

    [Fact]
    public void Colours_on_a_terminal_that_shows_colours_and_nowhere_else()
    {
        _desk.IsTerminal = true;
        string plain = _desk.Run("check").Output;
        _desk.UsesColor = true;
        string coloured = _desk.Run("check").Output;

        Assert.DoesNotContain("\u001b", plain, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;91m  error PK0101 Q1  \u001b[0m", coloured, StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_chinese()
    {
        string output = _desk.Run("check", "--lang", "zh").Output;

        Assert.Contains("第1条 组织理论学习（第 6 行）", output, StringComparison.Ordinal);
        Assert.Contains("截至 2016-05-04：4 个错误，4 个警告，1 个提示", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_json_with_the_members_of_the_design_in_their_order()
    {
        JsonElement answer = _desk.Run("check", "--format", "json").Json;

        Assert.Equal(["schemaVersion", "asOf", "diagnostics", "counts", "failures"], Names(answer));
        Assert.Equal("2016-05-04", answer.GetProperty("asOf").GetString());
        JsonElement finding = answer.GetProperty("diagnostics").EnumerateArray().First(found => found.GetProperty("id").GetString() == "PK0101");
        Assert.Equal(["id", "severity", "message", "item", "quarter", "line", "column", "plugin", "basis", "waived", "waiver", "remedy", "entry", "inBaseline", "fingerprint", "file"], Names(finding));
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("1", finding.GetProperty("item").GetString());
        Assert.Equal("Q1", finding.GetProperty("quarter").GetString());
        Assert.False(finding.GetProperty("waived").GetBoolean());
        JsonElement counts = answer.GetProperty("counts");
        Assert.Equal((4, 4, 1), (counts.GetProperty("error").GetInt32(), counts.GetProperty("warning").GetInt32(), counts.GetProperty("info").GetInt32()));
    }

    [Fact]
    public void Leaves_waived_findings_out_of_text_and_counts_unless_asked()
    {
        _desk.Do("waive", "PK0101", "--item", "1", "--reason", "会议室改造", "--approver", "张主任");

        CommandResult without = _desk.Run("check");
        CommandResult with = _desk.Run("check", "--include-waived");

        Assert.DoesNotContain("waived by", without.Output, StringComparison.Ordinal);
        Assert.Equal("As of 2016-05-04: 3 errors, 4 warnings, 1 info; 1 more waived", without.Lines[^1]);
        Assert.Contains("      waived by 张主任: 会议室改造", with.Lines);
    }

    [Fact]
    public void Ends_with_zero_when_all_errors_are_waived()
    {
        _desk.Do("waive", "PK0101", "--reason", "机构改革", "--approver", "张主任");

        Assert.Equal(0, _desk.Run("check").ExitCode);
    }

    [Fact]
    public void Checks_a_document_that_is_not_read_in_yet()
    {
        _desk.Write("twice.txt", Desk.SmallPlan + Desk.SmallPlan);

        CommandResult result = _desk.Run("check", "twice.txt", "--fail-on", "warning");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PK0004", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PK0101", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PK0108", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_the_plugin_s_rules_beside_the_core_s()
    {
        using Desk desk = Desk.WithSamplePlan();
        desk.Do("tick", "5", "--quarter", "Q1");

        JsonElement[] findings = [.. desk.Run("check", "--format", "json", "--as-of", "2027-01-05").Json.GetProperty("diagnostics").EnumerateArray()];

        Assert.Contains(findings, finding => finding.GetProperty("plugin").GetString() == "gongxin" && finding.GetProperty("id").GetString()!.StartsWith("GX", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.GetProperty("id").GetString() == "PK0102");
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];
}
