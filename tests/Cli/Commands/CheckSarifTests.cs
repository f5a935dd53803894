using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

/// <summary>
/// <c>plankit check --format sarif</c>, held to SARIF 2.1.0 (OASIS Standard): what its text and schema demand of the members that
/// are written. The sections stand beside.
/// </summary>
public sealed class CheckSarifTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSamplePlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Is_a_log_of_version_2_1_0_with_one_run()
    {
        JsonElement log = _desk.Run("check", "--format", "sarif").Json;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("PlanKit", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public void Every_result_names_a_rule_by_index_and_a_file_by_index()
    {
        _desk.Write("twice.txt", Desk.SmallPlan + Desk.SmallPlan);
        JsonElement run = Run(".", "--as-of", "2027-01-05");
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        JsonElement[] artifacts = [.. run.GetProperty("artifacts").EnumerateArray()];

        Assert.Equal(rules.Length, rules.Select(rule => Text(rule, "id")).Distinct().Count());
        Assert.Contains(rules, rule => Text(rule, "id") == "GX1001");
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.NotEmpty(results);
        Assert.All(results, result =>
        {
            // 3.27.5 to 3.27.7: ruleIndex is the index of the rule whose id is ruleId.
            Assert.Equal(Text(result, "ruleId"), Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id"));
            Assert.Contains(Text(result, "level"), (string[])["error", "warning", "note"]);
            JsonElement artifact = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
            Assert.Equal(Text(artifact, "uri"), Text(artifacts[artifact.GetProperty("index").GetInt32()].GetProperty("location"), "uri"));

            // 3.27.23: suppressions stand in all results of a run or in none.
            Assert.Equal(JsonValueKind.Array, result.GetProperty("suppressions").ValueKind);
        });
        Assert.Equal(["UTF-8"], artifacts.Where(artifact => artifact.TryGetProperty("encoding", out _)).Select(artifact => Text(artifact, "encoding")));
    }

    [Fact]
    public void Places_are_lines_and_columns_from_one_with_the_end_after_the_last_character()
    {
        using Desk desk = Desk.WithSmallPlan();
        JsonElement result = desk.Run("check", "--format", "sarif", "--rule", "PK0101").Json.GetProperty("runs")[0].GetProperty("results")[0];
        JsonElement location = result.GetProperty("locations")[0];
        JsonElement region = location.GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal("2016.plankit", Text(location.GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri"));
        Assert.Equal((6, 1, 6, 9), (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn")));
        Assert.Equal("1．组织理论学习", Text(region.GetProperty("snippet"), "text"));
        Assert.Equal("item/1/Q1", Text(location.GetProperty("logicalLocations")[0], "fullyQualifiedName"));
    }

    [Fact]
    public void A_fix_replaced_where_it_says_mends_the_document()
    {
        string[] lines = ["一、学习", "1．组织理论学习。", "2．开展主题党日。", "2．开展读书活动。"];
        _desk.Write("numbers.txt", string.Join('\n', lines) + "\n");
        JsonElement result = Run("numbers.txt", "--rule", "PK0002").GetProperty("results")[0];
        JsonElement fix = result.GetProperty("fixes")[0];
        JsonElement change = Assert.Single(fix.GetProperty("artifactChanges").EnumerateArray());

        foreach (JsonElement replacement in change.GetProperty("replacements").EnumerateArray().Reverse())
        {
            JsonElement region = replacement.GetProperty("deletedRegion");
            Assert.Equal(Number(region, "startLine"), Number(region, "endLine"));
            int line = Number(region, "startLine") - 1;
            lines[line] = lines[line][..(Number(region, "startColumn") - 1)]
                + Text(replacement.GetProperty("insertedContent"), "text")
                + lines[line][(Number(region, "endColumn") - 1)..];
        }

        Assert.NotEmpty(Text(fix.GetProperty("description"), "text")!);
        Assert.Equal("3．开展读书活动。", lines[3]);
        _desk.Write("numbers.txt", string.Join('\n', lines) + "\n");
        Assert.Equal(0, Run("numbers.txt", "--rule", "PK0002").GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_plan_file_has_no_fixes_since_no_other_program_could_put_them_in()
    {
        _desk.Write("numbers.txt", "一、学习\n1．组织理论学习。\n2．开展主题党日。\n2．开展读书活动。\n");
        _desk.Do("new", "numbers.txt", "--out", "numbers.plankit", "--year", "2016", "--unit", "办公室");

        JsonElement result = Assert.Single(Run("numbers.plankit", "--rule", "PK0002").GetProperty("results").EnumerateArray());

        Assert.False(result.TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Rules_say_what_they_are_about_on_what_they_rest_and_what_to_do()
    {
        JsonElement rule = Rules(Run()).Single(rule => Text(rule, "id") == "GX1003");

        Assert.NotEmpty(Text(rule.GetProperty("shortDescription"), "text")!);
        Assert.NotEmpty(Text(rule.GetProperty("fullDescription"), "text")!);
        Assert.Equal("warning", Text(rule.GetProperty("defaultConfiguration"), "level"));
        Assert.StartsWith("# GX1003 ", Text(rule.GetProperty("help"), "markdown"), StringComparison.Ordinal);
        Assert.Contains("中心组学习规则", Text(rule.GetProperty("properties"), "basis"), StringComparison.Ordinal);
        Assert.Contains("中心组学习规则", Text(rule.GetProperty("help"), "text"), StringComparison.Ordinal);
        Assert.False(rule.GetProperty("properties").GetProperty("basisConfirmed").GetBoolean());
    }

    [Fact]
    public void A_waived_finding_is_suppressed_with_the_reason()
    {
        _desk.Do("waive", "PK0101", "--item", "3", "--reason", "场地[改造](见通知)", "--approver", "张主任", "--until", "2026-06-30");

        JsonElement[] suppressed = [.. Run("--rule", "PK0101").GetProperty("results").EnumerateArray().Where(result => result.GetProperty("suppressions").GetArrayLength() > 0)];

        JsonElement suppression = Assert.Single(suppressed).GetProperty("suppressions")[0];
        Assert.Equal(("external", "accepted", "场地[改造](见通知)"), (Text(suppression, "kind"), Text(suppression, "status"), Text(suppression, "justification")));
        JsonElement properties = suppression.GetProperty("properties");
        Assert.Equal(("张主任", "2026-05-04", "2026-06-30"), (Text(properties, "approver"), Text(properties, "from"), Text(properties, "until")));
    }

    [Fact]
    public void A_waiver_from_a_later_day_than_it_was_entered_says_that_day()
    {
        _desk.Do("waive", "PK0101", "--item", "3", "--reason", "改造", "--approver", "张主任", "--from", "2026-05-10");

        string[] args = ["check", "--rule", "PK0101", "--as-of", "2026-05-10", "--format"];
        JsonElement result = _desk.Run([.. args, "sarif"]).Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Single(result => result.GetProperty("suppressions").GetArrayLength() > 0);
        JsonElement waiver = _desk.Run([.. args, "json"]).Json.GetProperty("diagnostics").EnumerateArray()
            .Single(finding => finding.GetProperty("waived").GetBoolean()).GetProperty("waiver");

        Assert.Equal("2026-05-10", Text(result.GetProperty("suppressions")[0].GetProperty("properties"), "from"));
        Assert.Equal("2026-05-10", Text(waiver, "from"));
    }

    [Fact]
    public void Results_say_how_they_stand_to_the_baseline_where_there_is_one_and_only_there()
    {
        _desk.Do("baseline", "set", "--rule", "PK0101");
        _desk.Write("plain.txt", Desk.SmallPlan + Desk.SmallPlan);

        JsonElement[] results = [.. Run(".").GetProperty("results").EnumerateArray()];

        // 3.27.24.
        ILookup<string?, JsonElement> byFile = results.ToLookup(result =>
            Text(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri"));
        Assert.All(byFile["2026.plankit"], result => Assert.Equal(Text(result, "ruleId") == "PK0101" ? "unchanged" : "new", Text(result, "baselineState")));
        Assert.Contains(byFile["2026.plankit"], result => Text(result, "baselineState") == "new");
        Assert.NotEmpty(byFile["plain.txt"]);
        Assert.All(byFile["plain.txt"], result => Assert.False(result.TryGetProperty("baselineState", out _)));
    }

    [Fact]
    public void The_invocation_says_when_it_ran_how_it_ended_and_what_could_not_be_checked()
    {
        _desk.Write("empty 空.txt", "");

        JsonElement invocation = Run(".", "--report-timings").GetProperty("invocations")[0];

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(2, Number(invocation, "exitCode"));
        Assert.Matches(@"^2026-05-0\dT\d\d:\d\d:\d\d\.\d{3}Z$", Text(invocation, "startTimeUtc")!);
        JsonElement notification = Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.Contains("is empty", Text(notification.GetProperty("message"), "text"), StringComparison.Ordinal);
        Assert.Equal(
            "empty%20%E7%A9%BA.txt",
            Text(notification.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri"));
        Assert.NotEmpty(invocation.GetProperty("properties").GetProperty("timings").EnumerateArray());
    }

    [Fact]
    public void Addresses_are_relative_to_the_working_folder_which_is_said()
    {
        JsonElement run = Run();
        JsonElement location = run.GetProperty("artifacts")[0].GetProperty("location");

        Assert.Equal("2026.plankit", Text(location, "uri"));
        string? root = Text(run.GetProperty("originalUriBaseIds").GetProperty(Text(location, "uriBaseId")!), "uri");
        Assert.Equal(new Uri(_desk.Folder + "/").AbsoluteUri, root);
    }

    [Theory]
    [InlineData("zh", "zh-CN", "逾期未完成")]
    [InlineData("en", "en", "Overdue")]
    public void Speaks_the_language_it_is_told(string language, string tag, string title)
    {
        JsonElement run = Run("--lang", language);

        Assert.Equal(tag, Text(run, "language"));
        Assert.Equal(title, Text(Rules(run).Single(rule => Text(rule, "id") == "PK0101").GetProperty("shortDescription"), "text"));
    }

    [Fact]
    public void Braces_in_a_plan_s_words_are_doubled_so_that_they_are_no_placeholders()
    {
        using Desk desk = Desk.WithSmallPlan();
        desk.Write("braces.txt", Desk.SmallPlan.Replace("办好读书活动", "办好{0}读书[活动](http://x)", StringComparison.Ordinal));
        desk.Do("new", "braces.txt", "--out", "braces.plankit");

        string[] messages = [.. desk.Run("check", "braces.plankit", "--format", "sarif").Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => Text(result.GetProperty("message"), "text")!)];

        // 3.11.5 and 3.11.6.
        Assert.Contains(messages, message => message.Contains("{{0}}读书[活动] (http://x)", StringComparison.Ordinal));
    }

    private JsonElement Run(params string[] args) => _desk.Run(["check", "--format", "sarif", .. args]).Json.GetProperty("runs")[0];

    private static JsonElement.ArrayEnumerator Rules(JsonElement run) => run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
