using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class BaselineCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Known_findings_neither_show_nor_count_nor_fail_and_new_ones_do()
    {
        int all = CountOfFindings();
        Assert.Equal($"The baseline has {all} findings: {all} put in, 0 gone and taken out.", _desk.Do("baseline", "set").Error.TrimEnd());

        CommandResult same = _desk.Do("check");
        Assert.Equal($"As of 2016-05-04: 0 errors, 0 warnings, 0 infos; {all} more in the baseline", same.Lines[^1]);
        Assert.DoesNotContain("PK0", same.Output, StringComparison.Ordinal);

        CommandResult later = _desk.Run("check", "--as-of", "2016-07-01");
        Assert.Equal(1, later.ExitCode);
        Assert.Contains("error PK0101 Q2", later.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PK0101 Q1", later.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_findings_are_shown_when_asked_for_and_always_in_json()
    {
        _desk.Do("baseline", "set", "--rule", "PK0101");

        CommandResult shown = _desk.Do("check", "--include-baseline");
        Assert.Contains("      in the baseline: does not count", shown.Lines);
        Assert.Contains("error PK0101 Q1", shown.Output, StringComparison.Ordinal);
        JsonElement[] findings = [.. _desk.Do("check", "--format", "json").Json.GetProperty("diagnostics").EnumerateArray()];
        Assert.All(findings, finding => Assert.Equal(finding.GetProperty("id").GetString() == "PK0101", finding.GetProperty("inBaseline").GetBoolean()));
        Assert.Equal(findings.Length, findings.Select(finding => finding.GetProperty("fingerprint").GetString()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Sarif_and_junit_pass_them_as_set_aside()
    {
        _desk.Do("baseline", "set");

        JsonElement result = _desk.Do("check", "--format", "sarif").Json.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("in the baseline", result.GetProperty("suppressions")[0].GetProperty("justification").GetString());
        Assert.Matches("^[0-9a-f]{64}$", result.GetProperty("fingerprints").GetProperty("plankit/1").GetString());
        string junit = _desk.Do("check", "--format", "junit").Output;
        Assert.Contains("""<skipped message="in the baseline" />""", junit, StringComparison.Ordinal);
        Assert.DoesNotContain("<failure", junit, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_mended_is_told_of_and_goes_when_the_baseline_is_set_again()
    {
        _desk.Do("baseline", "set", "--rule", "PK0101");
        _desk.Do("tick", "1", "--quarter", "Q1");

        Assert.Contains("info PK0204 Q1  A finding of PK0101 that was put in the baseline on 2016-05-04 is no longer found.", _desk.Run("check").Output, StringComparison.Ordinal);
        Assert.Equal(["gone", "found", "found", "found"], States());

        Assert.Equal("The baseline has 3 findings: 0 put in, 1 gone and taken out.", _desk.Do("baseline", "set", "--rule", "PK0101").Error.TrimEnd());
        Assert.DoesNotContain("PK0204", _desk.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gone_entries_are_found_also_where_their_rule_is_off()
    {
        _desk.Do("baseline", "set", "--rule", "PK0101");
        _desk.Do("tick", "1", "--quarter", "Q1");
        _desk.Do("config", "set", "PK0204", "none");

        Assert.Equal(["gone", "found", "found", "found"], States());
    }

    [Fact]
    public void An_entry_whose_rule_is_off_is_not_judged_and_stays()
    {
        _desk.Do("baseline", "set", "--rule", "PK0101");
        _desk.Do("config", "set", "PK0101", "none");

        Assert.All(States(), state => Assert.Equal("not-judged", state));
        _desk.Do("baseline", "set");
        _desk.Do("config", "unset", "PK0101");
        Assert.Equal(["found", "found", "found", "found"], States());
    }

    [Fact]
    public void Shows_a_row_for_each_entry_in_both_languages()
    {
        _desk.Do("baseline", "set", "--rule", "PK0101");

        Assert.Contains(_desk.Do("baseline", "show").Lines, line => Cells(line) is ["PK0101", "item 1 “组织理论学习” in Q1", "2016-05-04", "still found"]);
        Assert.Contains(_desk.Do("baseline", "show", "--lang", "zh").Lines, line => Cells(line) is ["PK0101", "第1条“组织理论学习”第一季度", "2016-05-04", "仍会出现"]);
    }

    [Fact]
    public void Clears_one_rule_or_everything()
    {
        int all = CountOfFindings();
        _desk.Do("baseline", "set");

        Assert.Equal("Took 4 findings out of the baseline.", _desk.Do("baseline", "clear", "--rule", "PK0101").Error.TrimEnd());
        Assert.Equal(1, _desk.Run("check").ExitCode);
        Assert.Equal($"Took {all - 4} findings out of the baseline.", _desk.Do("baseline", "clear").Error.TrimEnd());
        Assert.Equal("There is nothing in the baseline to take out.", _desk.Do("baseline", "clear").Error.TrimEnd());
        Assert.Equal("The baseline is empty. Put what is found now into it with plankit baseline set.", _desk.Do("baseline", "show").Error.TrimEnd());
    }

    [Fact]
    public void Waived_findings_need_no_baseline()
    {
        _desk.Do("waive", "PK0101", "--reason", "机构改革", "--approver", "张主任");

        _desk.Do("baseline", "set");

        Assert.Empty(States());
    }

    [Fact]
    public void Survives_a_revision_that_renumbers_and_rewords_other_items()
    {
        _desk.Do("baseline", "set");
        _desk.Write("new.txt", Desk.SmallPlan
            .Replace("1．组织理论学习。", "1．开展警示谈话。\n\n2．组织理论学习。", StringComparison.Ordinal)
            .Replace("2．办好读书活动。", "3．办好读书活动。", StringComparison.Ordinal)
            .Replace("3．签订目标责任书。", "4．签订目标责任书。", StringComparison.Ordinal)
            .Replace("4．开展作风督查。", "5．开展作风督查。", StringComparison.Ordinal));
        _desk.Do("revise", "new.txt", "--reason", "增加一条");

        string[] reported = [.. _desk.Run("check", "--format", "json").Json.GetProperty("diagnostics").EnumerateArray()
            .Where(finding => !finding.GetProperty("inBaseline").GetBoolean())
            .Select(finding => finding.GetProperty("item").GetString()!)
            .Distinct(StringComparer.Ordinal)];
        Assert.Equal(["1"], reported);
        Assert.All(States(), state => Assert.Equal("found", state));
    }

    [Fact]
    public void A_document_has_no_baseline() => _desk.Refuses(
        ["baseline", "set", "--file", "plan.txt"],
        "plan.txt 是文档，基线保存在计划文件里。先用 plankit new plan.txt 建立计划文件，再对它设基线。",
        "plan.txt is a document, and a baseline is kept in a plan file. Make one with plankit new plan.txt, then set its baseline.");

    [Theory]
    [InlineData("set")]
    [InlineData("show")]
    [InlineData("clear")]
    public void Refuses_a_rule_that_there_is_not(string command) => _desk.Refuses(
        ["baseline", command, "--rule", "PK0999"],
        "没有规则“PK0999”。现有规则见 plankit explain。",
        "There is no rule “PK0999”. plankit explain lists the rules.");

    private int CountOfFindings() => _desk.Run("check", "--format", "json").Json.GetProperty("diagnostics").GetArrayLength();

    private string[] States() =>
        [.. _desk.Do("baseline", "show", "--rule", "PK0101", "--format", "json").Json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("state").GetString()!)];

    private static string[] Cells(string row) => row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
