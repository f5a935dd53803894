using System.Text;
using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class FixCommandTests : IDisposable
{
    private const string Damaged = "某局\n2016年工作要点\n\n1．组织理论学习。\n\n2、办好读书活动。\n\n3．召开交流会。\n\n5．开展志愿服务。\n";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Shows_what_it_would_do_and_what_a_person_has_to_decide()
    {
        _desk.Write("plan.txt", Damaged);

        CommandResult result = _desk.Run("fix", "plan.txt", "--dry-run");

        Assert.Equal(
            """
              PK0005 item 2: Write “2．”

            --- plan.txt
            +++ plan.txt
            @@ -3,7 +3,7 @@
             
             1．组织理论学习。
             
            -2、办好读书活动。
            +2．办好读书活动。
             
             3．召开交流会。
             

            Not mended:
              PK0003 item 5: Line 10: “4．” is missing before “5．” (the number before it is “3．” in line 8).
                This is for a person to decide; if it is right, add --choose PK0003=renumber.
                renumber: Nothing was left out: close the gap, renumbering 1 from “5．” on
                --- plan.txt
                +++ plan.txt
                @@ -7,4 +7,4 @@
                 
                 3．召开交流会。
                 
                -5．开展志愿服务。
                +4．开展志愿服务。

            """,
            result.Output,
            ignoreLineEndingDifferences: true);
        Assert.Equal("A dry run; nothing was changed. Can be mended: 1; left: 1", result.Error.TrimEnd());
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(Damaged, File.ReadAllText(_desk["plan.txt"]));
    }

    [Fact]
    public void Rewrites_a_document_in_its_own_encoding_and_line_ends()
    {
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        string text = Damaged.Replace("\n", "\r\n", StringComparison.Ordinal);
        _desk.Write("plan.txt", gb.GetBytes(text));

        CommandResult result = _desk.Run("fix", "plan.txt");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(gb.GetBytes(text.Replace("2、", "2．", StringComparison.Ordinal)), File.ReadAllBytes(_desk["plan.txt"]));
        Assert.Equal(["plan.txt"], Directory.GetFileSystemEntries(_desk.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Keeps_the_byte_order_mark()
    {
        _desk.Write("plan.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Damaged)]);

        _desk.Do("fix", "plan.txt", "--choose", "renumber");

        Assert.Equal(
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Damaged.Replace("2、", "2．", StringComparison.Ordinal).Replace("5．", "4．", StringComparison.Ordinal))],
            File.ReadAllBytes(_desk["plan.txt"]));
    }

    [Fact]
    public void Mends_a_plan_file_as_a_revision_that_keeps_ticks_and_can_be_taken_back()
    {
        _desk.Write("plan.txt", Damaged);
        Enter("new", "plan.txt", "--out", "2016.plankit");
        Enter("tick", "2", "5", "--quarter", "Q1");

        Enter("fix", "--choose", "PK0003=renumber");

        Assert.Equal([("1", "overdue"), ("2", "done"), ("3", "overdue"), ("4", "done")], States());
        JsonElement entry = _desk.Do("log", "--format", "json").Json.GetProperty("entries")[2];
        Assert.Equal(("plan-revised", "plankit fix: PK0005, PK0003"), (entry.GetProperty("kind").GetString(), entry.GetProperty("note").GetString()));

        Enter("undo");
        Assert.Equal([("1", "overdue"), ("2", "done"), ("3", "overdue"), ("5", "done")], States());
    }

    [Fact]
    public void Takes_back_an_idle_waiver_once_somebody_agrees()
    {
        _desk.Write("plan.txt", Damaged);
        Enter("new", "plan.txt", "--out", "2016.plankit");
        Enter("waive", "PK0102", "--item", "1", "--reason", "停办", "--approver", "李强");
        Assert.Contains("--choose PK0202=retract", _desk.Run("fix", "--rule", "PK0202").Output, StringComparison.Ordinal);

        CommandResult result = _desk.Do("fix", "--rule", "PK0202", "--choose", "retract");

        Assert.Contains("entry: takes back 1 (waiver of PK0102, approved by 李强)", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PK0202", _desk.Run("check").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "PK0204 item 1: Take the stale entry out of the baseline", "baseline: the entry of PK0101 goes (item 1 “组织理论学习” in Q1, put in on 2016-05-04)", "Mended: 1; left: 0")]
    [InlineData("zh", "PK0204 第1条：从基线中去掉这条过时的记录", "基线：去掉 PK0101 的记录（第1条“组织理论学习”第一季度，2016-05-04 记入）", "已修改 1 处，还有 0 处没有改")]
    public void Takes_a_stale_entry_out_of_the_baseline_and_proves_that_it_is_gone(string language, string fixedLine, string setting, string told)
    {
        using Desk desk = Desk.WithSmallPlan();
        desk.Do("baseline", "set", "--rule", "PK0101");
        desk.Do("tick", "1", "--quarter", "Q1");

        CommandResult dry = desk.Run("--lang", language, "fix", "--dry-run");
        Assert.Equal(1, dry.ExitCode);
        Assert.Contains("PK0204", desk.Run("check").Output, StringComparison.Ordinal);

        CommandResult result = desk.Do("--lang", language, "fix");

        Assert.Contains("  " + fixedLine, result.Lines);
        Assert.Contains("  " + setting, result.Lines);
        Assert.Equal(result.Lines, dry.Lines);
        Assert.Equal(told, result.Error.TrimEnd());
        Assert.DoesNotContain("PK0204", desk.Run("check").Output, StringComparison.Ordinal);
        Assert.Equal(3, desk.Do("baseline", "show", "--format", "json").Json.GetProperty("entries").GetArrayLength());
        Assert.Equal(1, desk.Do("log", "--format", "json").Json.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public void Names_the_setting_that_it_takes_away_in_json()
    {
        using Desk desk = Desk.WithSmallPlan();
        desk.Do("baseline", "set", "--rule", "PK0101");
        desk.Do("tick", "1", "--quarter", "Q1");

        JsonElement setting = Assert.Single(desk.Do("fix", "--format", "json").Json.GetProperty("settings").EnumerateArray());

        Assert.Matches("^baseline\\.[0-9a-f]{64}$", setting.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, setting.GetProperty("value").ValueKind);
    }

    [Fact]
    public void Leaves_out_what_is_waived_and_what_is_in_the_baseline()
    {
        _desk.Write("plan.txt", Damaged);
        Enter("new", "plan.txt", "--out", "2016.plankit");
        Enter("waive", "PK0005", "--reason", "原件如此", "--approver", "李强");
        Enter("baseline", "set", "--rule", "PK0003");

        CommandResult result = _desk.Do("fix");

        Assert.Equal("", result.Output);
        Assert.Equal("There is nothing that can be mended", result.Error.TrimEnd());
    }

    [Fact]
    public void That_a_known_finding_goes_with_a_fix_does_not_speak_against_the_fix()
    {
        _desk.Write("plan.txt", "某局\n2016年工作要点\n\n1．组织理论学习。\n\n2．办好读书活动。\n\n2．召开交流会。\n\n4．开展志愿服务。\n");
        Enter("new", "plan.txt", "--out", "2016.plankit");
        Enter("baseline", "set", "--rule", "PK0003");

        CommandResult result = _desk.Do("fix", "--choose", "renumber");

        Assert.StartsWith("  PK0002", result.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  PK0204", result.Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("PK0204", _desk.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_there_is_nothing_to_mend()
    {
        using Desk desk = Desk.WithSmallPlan();

        Assert.Equal("There is nothing that can be mended", desk.Do("fix").Error.TrimEnd());
    }

    [Fact]
    public void Mends_only_what_is_asked_for()
    {
        _desk.Write("plan.txt", Damaged);

        Assert.Equal(0, _desk.Run("fix", "plan.txt", "--rule", "PK0004").ExitCode);
        Assert.Equal(0, _desk.Run("fix", "plan.txt", "--item", "1").ExitCode);
        Assert.Equal(Damaged, File.ReadAllText(_desk["plan.txt"]));
    }

    [Fact]
    public void Refuses_a_rule_that_there_is_not()
    {
        _desk.Write("plan.txt", Damaged);

        _desk.Refuses(["fix", "plan.txt", "--rule", "XX0001"], "没有规则“XX0001”。现有规则见 plankit explain。", "There is no rule “XX0001”. plankit explain lists the rules.");
    }

    [Fact]
    public void Refuses_an_item_that_there_is_not()
    {
        _desk.Write("plan.txt", Damaged);

        _desk.Refuses(["fix", "plan.txt", "--item", "9"], "plan.txt 里没有条目“9”。条目见 plankit outline。", "plan.txt has no item “9”. See its items with plankit outline.");
    }

    [Fact]
    public void Changes_what_a_link_points_to_and_keeps_the_link_and_the_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links and permissions as Unix has them.");
            return;
        }

        Directory.CreateDirectory(_desk["原件"]);
        string target = _desk.Write(Path.Combine("原件", "plan.txt"), Damaged);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(target, Mode);
        File.CreateSymbolicLink(_desk["plan.txt"], Path.Combine("原件", "plan.txt"));

        _desk.Do("fix", "plan.txt", "--choose", "renumber");

        Assert.Equal(Path.Combine("原件", "plan.txt"), new FileInfo(_desk["plan.txt"]).LinkTarget);
        Assert.Equal("某局\n2016年工作要点\n\n1．组织理论学习。\n\n2．办好读书活动。\n\n3．召开交流会。\n\n4．开展志愿服务。\n", File.ReadAllText(target));
        Assert.Equal(Mode, File.GetUnixFileMode(target));
        Assert.Equal(["plan.txt"], Directory.GetFileSystemEntries(_desk["原件"]).Select(Path.GetFileName));
    }

    [Fact]
    public void Refuses_to_mend_a_document_that_is_marked_read_only()
    {
        File.SetAttributes(_desk.Write("plan.txt", Damaged), FileAttributes.ReadOnly);

        _desk.Refuses(
            ["fix", "plan.txt"],
            "不能改写 {folder}/plan.txt：没有权限、只读、磁盘已满或被占用。请检查后重试；原文件没有改动。",
            "{folder}/plan.txt cannot be rewritten: no permission, read-only, a full disk, or in use. Check it and try again; the file was not changed.");
        File.SetAttributes(_desk["plan.txt"], FileAttributes.Normal);
    }

    [Fact]
    public void Refuses_to_mend_a_document_on_a_disk_that_is_read_only()
    {
        using SmallDisk disk = SmallDisk.Mount(_desk, "stick");
        File.WriteAllText(Path.Combine(disk.Folder, "plan.txt"), Damaged);
        disk.MakeReadOnly();

        _desk.Refuses(
            ["fix", "stick/plan.txt"],
            "不能改写 {folder}/stick/plan.txt：没有权限、只读、磁盘已满或被占用。请检查后重试；原文件没有改动。",
            "{folder}/stick/plan.txt cannot be rewritten: no permission, read-only, a full disk, or in use. Check it and try again; the file was not changed.");
    }

    [Fact]
    public void Names_a_plugin_s_fix_that_throws_and_mends_the_rest()
    {
        _desk.Do("plugin", "add", Path.Combine(AppContext.BaseDirectory, "plugins", "throws-in-fix"));
        _desk.Write("plan.txt", Damaged);
        Enter("new", "plan.txt", "--out", "2016.plankit", "--plugin", "throws-in-fix");

        CommandResult result = _desk.Run("fix");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("Mended: 1, by entry 1; left: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("PK0005 item 2", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Plugin throws-in-fix 1.0.0: fix provider ThrowingFixProvider failed and was switched off: InvalidOperationException: No such word. Tell the plugin's author.",
            result.Lines.Select(line => line.Trim()));
        Assert.DoesNotContain(" at PlanKit.", result.Output, StringComparison.Ordinal);
        _desk.Do("verify");
    }

    private void Enter(params string[] args)
    {
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        _desk.Do(args);
    }

    private IEnumerable<(string?, string?)> States() => _desk.Do("status", "--format", "json").Json.GetProperty("items").EnumerateArray()
        .Select(item => (item.GetProperty("address").GetString(), item.GetProperty("quarters").GetProperty("Q1").GetProperty("state").GetString()));
}
