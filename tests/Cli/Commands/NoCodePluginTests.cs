using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

/// <summary>A plugin without code, from its first file to a finding: nothing of it is run, and no worker is there to run it.</summary>
public sealed class NoCodePluginTests : IDisposable
{
    private const string Rules = """
        rules:
          - id: MU1001
            kind: owner
            title: { zh: 责任部门不对, en: Wrong owner }
            severity: warning
            message:
              zh: "第{item}条“{title}”应由{needed}负责，现在是：{found}。"
              en: "Item {item} “{title}” must be answered for by {needed}; now: {found}."
            basis: { regulation: 《测试办法》, article: 第二条 }
            owners: [办公室]
          - id: MU1002
            kind: wording
            title: { zh: 说法不明确, en: Vague wording }
            severity: error
            message:
              zh: "第{item}条写了“{found}”。"
              en: "Item {item} says “{found}”."
            must-not-contain: [提高认识]
        """;

    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void What_new_makes_passes_is_packed_and_can_be_added_as_it_stands()
    {
        CommandResult made = _desk.Do("plugin", "new", "my-unit", "--no-code");

        Assert.Equal(["plugin.json", "rules.yaml"], Directory.EnumerateFiles(_desk["my-unit"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("plankit plugin test my-unit", made.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet", made.Error, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(_desk["my-unit"]), file => Assert.DoesNotContain("__", File.ReadAllText(file), StringComparison.Ordinal));

        CommandResult tried = WithWorker("plugin", "test", "my-unit");
        Assert.Equal("Loaded: yes; rules: MU1001 MU1002", tried.Lines[0]);
        Assert.Equal(["Unloaded: it has no code to unload", "The plugin my-unit 1.0.0 passed."], tried.Lines.TakeLast(2));
        Assert.DoesNotContain("is run", tried.Error, StringComparison.Ordinal);

        Assert.Equal(0, WithWorker("plugin", "pack", "my-unit").ExitCode);
        _desk.Do("plugin", "add", "my-unit-1.0.0.zip");
        Assert.Contains("no code", _desk.Do("plugin", "list").Output, StringComparison.Ordinal);
        JsonElement listed = Listed();
        Assert.Equal(("active", true), (listed.GetProperty("state").GetString(), listed.GetProperty("inProcess").GetBoolean()));
        Assert.Equal(["MU1001", "MU1002"], listed.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
    }

    [Fact]
    public void Its_findings_are_as_all_others_are()
    {
        Use();

        JsonElement[] found = [.. Found()];
        Assert.All(found, finding => Assert.Equal("my-unit", finding.GetProperty("plugin").GetString()));
        Assert.Equal("《测试办法》第二条 (to be confirmed)", found[0].GetProperty("basis").GetString());
        Assert.Contains("must be answered for by 办公室; now: nobody.", found[0].GetProperty("message").GetString()!, StringComparison.Ordinal);

        string sarif = _desk.Run("check", "--format", "sarif").Output;
        Assert.Contains("MU1002", sarif, StringComparison.Ordinal);

        string explained = _desk.Do("explain", "MU1001").Output;
        Assert.Contains("《测试办法》第二条 (to be confirmed)", explained, StringComparison.Ordinal);
        Assert.Contains("Items must be answered for by 办公室.", explained, StringComparison.Ordinal);
        Assert.Contains("条目应由办公室负责。", _desk.Do("explain", "MU1001", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_set_waived_put_in_the_baseline_and_answered()
    {
        Use();
        int before = Found().Length;
        Assert.True(before > 1);

        _desk.Do("owner", "1", "办公室");
        Assert.Equal(before - 1, Found().Length);
        _desk.Do("waive", "MU1001", "--item", "2", "--reason", "合并办理", "--approver", "书记");
        Assert.Equal(1, Found().Count(finding => finding.GetProperty("waived").GetBoolean()));
        _desk.Do("config", "set", "MU1001", "info");
        Assert.All(Found(), finding => Assert.Equal("info", finding.GetProperty("severity").GetString()));
        _desk.Do("baseline", "set");
        Assert.DoesNotContain(Found(), finding => !finding.GetProperty("waived").GetBoolean() && !finding.GetProperty("inBaseline").GetBoolean());
        _desk.Do("config", "set", "MU1001", "none");
        Assert.Empty(Found());
    }

    [Fact]
    public void An_author_names_its_folder_for_one_check()
    {
        Write(Rules.Replace("提高认识", "一", StringComparison.Ordinal));
        _desk.Write("draft.txt", "一、学习\n1．第一次集中学习。\n");

        CommandResult result = _desk.Run("check", "draft.txt", "--plugin", "unit", "--format", "json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("Item 1 says “一”.", Assert.Single(Of(result, "MU1002")).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("--rule", "MU1002", "error")]
    [InlineData("--set", "MU1002=info", "info")]
    [InlineData("--set", "PK0012=none", "error")]
    public void An_author_s_own_rules_can_be_chosen_and_set_in_that_check(string option, string value, string severity)
    {
        Write(Rules.Replace("提高认识", "一", StringComparison.Ordinal));
        _desk.Write("draft.txt", "一、学习\n1．第一次集中学习。\n");

        CommandResult result = _desk.Run("check", "draft.txt", "--plugin", "unit", "--format", "json", option, value);

        Assert.Equal(severity, Assert.Single(Of(result, "MU1002")).GetProperty("severity").GetString());
        Assert.Empty(Of(result, "PK0906"));
    }

    [Theory]
    [InlineData("check", "plan.txt", "--plugin", "unit")]
    [InlineData("plugin", "test", "unit")]
    [InlineData("plugin", "pack", "unit")]
    [InlineData("plugin", "add", "unit")]
    public void A_fault_in_its_rules_is_told_with_file_line_and_what_is_allowed(params string[] command)
    {
        Write(Rules.Replace("owners: [办公室]", "owner: 办公室", StringComparison.Ordinal));
        string file = Path.Combine("{folder}", "unit", "rules.yaml");

        _desk.Refuses(
            command,
            $"{file} 第 10 行第 5 列：不认识的字段“rules.owner”；这里允许：id, kind, title, severity, message, remedy, description, basis, where, owners。",
            $"{file}, line 10, column 5: Unknown field \"rules.owner\"; allowed here: id, kind, title, severity, message, remedy, description, basis, where, owners.");
    }

    [Theory]
    [InlineData("en", "Note: The rule MU1002 has the category \"safty\" in where, which is none of study, organization, integrity, culture and is not in this plugin's profile.")]
    [InlineData("zh", "提醒：规则 MU1002 的 where 中有类别“safty”：它不是 study、organization、integrity、culture 之一，本插件的配置（profile）也没有定义它。")]
    public void A_category_that_nobody_defines_is_told_of_when_it_is_tried_and_does_not_speak_against_it(string language, string told)
    {
        WriteWithCategories("study, safty");

        CommandResult tried = WithWorker("plugin", "test", "unit", "--lang", language);

        Assert.Equal(0, tried.ExitCode);
        Assert.StartsWith(told, Assert.Single(tried.Lines, line => line.Contains("safty", StringComparison.Ordinal)), StringComparison.Ordinal);
        JsonElement note = Assert.Single(WithWorker("plugin", "test", "unit", "--format", "json").Json.GetProperty("notes").EnumerateArray());
        Assert.Equal("MU1002", note.GetProperty("rule").GetString());
    }

    [Fact]
    public void A_category_that_its_profile_defines_is_not_told_of()
    {
        WriteWithCategories("study, safety");
        _desk.Write("unit/profile.yaml", "categories:\n  - { id: safety, zh: 安全, en: safety }\n");
        _desk.Write("unit/plugin.json", File.ReadAllText(_desk["unit/plugin.json"]).Replace("\"rules\": \"rules.yaml\"", "\"rules\": \"rules.yaml\", \"profile\": \"profile.yaml\"", StringComparison.Ordinal));

        Assert.Empty(WithWorker("plugin", "test", "unit", "--format", "json").Json.GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public void Trusting_it_anew_says_that_it_has_no_code()
    {
        Use();
        File.AppendAllText(Path.Combine(_desk.UserPlugins, "my-unit", "rules.yaml"), "\n");

        Assert.Equal("changed", Listed().GetProperty("state").GetString());
        Assert.Contains(Of(_desk.Run("check", "--format", "json"), "PK0906"), finding => finding.GetProperty("message").GetString()!.Contains("rules.yaml", StringComparison.Ordinal));
        Assert.Contains("it has rules and no code", _desk.Do("plugin", "trust", "my-unit").Error, StringComparison.Ordinal);
        Assert.Equal("active", Listed().GetProperty("state").GetString());
    }

    private void Use()
    {
        Write(Rules);
        _desk.Do("plugin", "add", "unit");
        foreach (string plan in Directory.EnumerateFiles(_desk.Folder, "*.plankit"))
        {
            File.Delete(plan);
        }

        _desk.Do("new", "plan.txt", "--plugin", "my-unit");
    }

    private void WriteWithCategories(string categories) =>
        Write(Rules.Replace("must-not-contain: [提高认识]", $"must-not-contain: [提高认识]\n    where: {{ categories: [{categories}] }}", StringComparison.Ordinal));

    private void Write(string rules)
    {
        Directory.CreateDirectory(_desk["unit"]);
        _desk.Write("unit/plugin.json", """
            { "id": "my-unit", "version": "1.0.0", "name": { "zh": "本单位", "en": "My unit" }, "api": { "min": "1.0", "max": "1.99" },
              "rulePrefix": "MU", "rules": "rules.yaml", "provides": { "rules": ["MU1001", "MU1002"] } }
            """);
        _desk.Write("unit/rules.yaml", rules);
    }

    private CommandResult WithWorker(params string[] command)
    {
        _desk.Worker = BuiltProgram.Worker;
        return _desk.Run(command);
    }

    private JsonElement Listed() => _desk.Do("plugin", "list", "--format", "json").Json.GetProperty("plugins").EnumerateArray()
        .Single(plugin => plugin.GetProperty("id").GetString() == "my-unit");

    private JsonElement[] Found() => Of(_desk.Run("check", "--format", "json"), "MU1001");

    private static JsonElement[] Of(CommandResult result, string rule) =>
        [.. result.Json.GetProperty("diagnostics").EnumerateArray().Where(finding => finding.GetProperty("id").GetString() == rule)];
}
