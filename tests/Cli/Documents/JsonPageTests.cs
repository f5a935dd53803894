using System.Text.Json;

namespace PlanKit.Cli.Tests.Documents;

/// <summary>docs/json.md and the real answers name the same fields.</summary>
public sealed class JsonPageTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSamplePlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Describes_every_field_of_outline_and_no_other()
    {
        _desk.Write("rich.txt", "2016年工作要点\n\n1．准备。\n\n一、学习\n\n（一）理论\n\n1．学习。一是读书。二是讨论。每年3月集中一次。\n\n（二）业务\n\n1．培训。每季度1次。\n");
        _desk.Write("twice.txt", Desk.SmallPlan + Desk.SmallPlan);
        JsonElement[] answers =
        [
            Answer("outline"), Answer("outline", "rich.txt"), Answer("outline", "twice.txt"),
            .. Directory.EnumerateFiles(Path.Combine(RealDocuments.RepositoryRoot(), "samples", "traps"), "*.txt").Select(file => Answer("outline", file)),
        ];

        Compare("outline", answers, path => !path.StartsWith("diagnostics[]", StringComparison.Ordinal));
    }

    [Fact]
    public void Describes_every_field_of_status_and_no_other()
    {
        _desk.Do("record", "党课", "--date", "2026-02-03", "--item", "1", "--measure", "到会=32人");

        Compare("status", [Answer("status")]);
    }

    [Fact]
    public void Describes_every_field_of_status_by_and_no_other() => Compare("status --by", [Answer("status", "--by", "owner"), Answer("status", "--by", "month")]);

    [Fact]
    public void Describes_every_field_of_due_and_no_other() => Compare("due", [Answer("due")]);

    [Fact]
    public void Describes_every_field_of_cadence_and_no_other() => Compare("cadence", [Answer("cadence")]);

    [Fact]
    public void Describes_every_field_of_check_and_no_other()
    {
        _desk.Write("empty.txt", "");
        _desk.Do("waive", "PK0108", "--reason", "机构改革", "--approver", "张主任");
        _desk.Do("waive", "PK0101", "--reason", "机构改革", "--approver", "张主任");

        Compare("check", [Answer("check", ".", "--as-of", "2027-01-05", "--report-timings")]);
    }

    [Fact]
    public void Describes_every_field_of_a_document_s_diagnostics()
    {
        _desk.Write("twice.txt", Desk.SmallPlan + Desk.SmallPlan);

        Assert.Empty(PathsOf([Answer("check", "twice.txt")]).Except(Documented("check")));
    }

    [Fact]
    public void Describes_every_field_of_log_and_no_other()
    {
        _desk.Do("tick", "1", "--quarter", "Q2");

        Compare("log", [Answer("log")]);
    }

    [Fact]
    public void Describes_every_field_of_evidence_and_no_other()
    {
        _desk.Write("签到表.txt", "到会 32 人");
        _desk.Do("tick", "1", "--quarter", "Q2", "--evidence", "签到表.txt");
        string hash = Answer("evidence", "list").GetProperty("files")[0].GetProperty("hash").GetString()!;

        Compare("evidence list", [Answer("evidence", "list")]);
        Compare("evidence show", [Answer("evidence", "show", hash)]);
        Compare("evidence check", [Answer("evidence", "check")]);
    }

    [Fact]
    public void Describes_every_field_of_verify_and_no_other()
    {
        _desk.Do("seal", "--quarter", "Q1", "--out", "一季度.json");
        JsonElement sealedThen = Answer("verify", "--head", "一季度.json");
        byte[] file = File.ReadAllBytes(_desk["2026.plankit"]);
        file.AsSpan(file.AsSpan().LastIndexOf("王芳"u8))[..6].Fill((byte)'x');
        File.WriteAllBytes(_desk["2026.plankit"], file);

        Compare("verify", [sealedThen, Answer("verify")]);
    }

    [Fact]
    public void Describes_every_field_of_fix_and_no_other()
    {
        _desk.Write("gap.txt", "1．甲事。\n2、乙事。\n3．丙事。\n5．丁事。\n");

        // No rule of the core changes a setting yet; the two members stand on the page all the same.
        Compare("fix", [Answer("fix", "gap.txt", "--dry-run"), JsonDocument.Parse("""{"settings":[{"name":"a","value":null}]}""").RootElement]);
    }

    [Fact]
    public void Describes_every_field_of_revise_and_no_other()
    {
        _desk.Write("revised.txt", Desk.SmallPlan);

        Compare("revise", [Answer("revise", "revised.txt", "--dry-run")]);
    }

    [Fact]
    public void Describes_every_field_of_plugin_list_and_no_other()
    {
        _desk.Do("plugin", "add", Path.Combine(AppContext.BaseDirectory, "plugins", "good"));
        File.WriteAllText(Path.Combine(_desk.UserPlugins, "good", "unknown.txt"), "");

        Compare("plugin list", [Answer("plugin", "list")]);
    }

    [Fact]
    public void Describes_every_field_of_plugin_test_and_no_other()
    {
        using var desk = new Desk { Worker = BuiltProgram.Worker };
        desk.Do("plugin", "new", "my-unit", "--no-code");
        File.AppendAllText(desk["my-unit/rules.yaml"], "    where: { categories: [nobodys] }\n");
        JsonElement[] answers =
        [
            desk.Run("plugin", "test", "my-unit", "--format", "json").Json,
            .. ((string[])["good", "leaves-handler", "throws-in-analyzer"]).Select(id =>
                desk.Run("plugin", "test", Path.Combine(AppContext.BaseDirectory, "plugins", id), "--format", "json").Json),
        ];

        Compare("plugin test", answers);
    }

    [Fact]
    public void Describes_every_field_of_explain_and_no_other()
    {
        _desk.Do("waive", "PK0101", "--item", "1", "--reason", "会议室改造", "--approver", "张主任");
        _desk.Do("baseline", "set", "--rule", "PK0101");
        string[] rules = [.. Answer("explain").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];

        JsonElement[] answers = [.. rules.Select(rule => Answer("explain", rule))];
        bool hasParameters = answers.Any(answer => answer.GetProperty("parameters").GetArrayLength() > 0);

        // The fields of a parameter show only in a program one of whose rules has one.
        Assert.Equal(
            Documented("explain").Where(path => hasParameters || !path.StartsWith("parameters[]", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            PathsOf(answers).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Describes_every_field_of_the_list_of_rules_and_no_other() => Compare("explain (all rules)", [Answer("explain")]);

    [Fact]
    public void Describes_every_field_of_config_list_and_no_other()
    {
        _desk.Do("config", "set", "PK0102", "error");

        Compare("config list", [Answer("config", "list")]);
    }

    [Fact]
    public void Describes_every_field_of_baseline_show_and_no_other()
    {
        _desk.Do("baseline", "set");

        Compare("baseline show", [Answer("baseline", "show")]);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("explain (all rules)")]
    [InlineData("config list")]
    [InlineData("baseline show")]
    [InlineData("outline")]
    [InlineData("status")]
    [InlineData("status --by")]
    [InlineData("due")]
    [InlineData("cadence")]
    [InlineData("check")]
    [InlineData("log")]
    [InlineData("evidence list")]
    [InlineData("evidence show")]
    [InlineData("evidence check")]
    [InlineData("verify")]
    [InlineData("fix")]
    [InlineData("revise")]
    [InlineData("plugin list")]
    [InlineData("plugin test")]
    public void Shows_an_example_that_is_json_of_described_fields(string command)
    {
        string part = Part(command);
        int start = part.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        JsonElement example = JsonDocument.Parse(part[start..part.IndexOf("```", start, StringComparison.Ordinal)]).RootElement;

        Assert.Empty(PathsOf([example]).Except(Documented(command)));
    }

    private JsonElement Answer(params string[] args) => _desk.Run([.. args, "--format", "json"]).Json;

    private static void Compare(string command, JsonElement[] answers, Func<string, bool>? isOfThisPart = null) => Assert.Equal(
        Documented(command).Order(StringComparer.Ordinal),
        PathsOf(answers).Where(isOfThisPart ?? (_ => true)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Documented(string command) => Part(command)
        .Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1]);

    private static string Part(string command)
    {
        string page = File.ReadAllText(Path.Combine(RealDocuments.RepositoryRoot(), "docs", "json.md")).ReplaceLineEndings("\n");
        int start = page.IndexOf($"\n## {command}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/json.md has no part about {command}.");
        int end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    private static IEnumerable<string> PathsOf(IEnumerable<JsonElement> answers) =>
        answers.SelectMany(answer => PathsIn(answer, "")).Select(Normalize).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> PathsIn(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
        {
            string inner = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            return PathsIn(member.Value, inner).Prepend(inner);
        }),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(inner => PathsIn(inner, path + "[]")),
        _ => [],
    };

    // As the page says: items and sections have the same fields wherever they stand, and Q2 to Q4 are like Q1.
    private static string Normalize(string path)
    {
        while (path.Contains("sections[].sections[]", StringComparison.Ordinal))
        {
            path = path.Replace("sections[].sections[]", "sections[]", StringComparison.Ordinal);
        }

        path = path.Replace("sections[].items[]", "items[]", StringComparison.Ordinal);
        return path.Replace(".Q2", ".Q1", StringComparison.Ordinal)
            .Replace(".Q3", ".Q1", StringComparison.Ordinal)
            .Replace(".Q4", ".Q1", StringComparison.Ordinal);
    }
}
