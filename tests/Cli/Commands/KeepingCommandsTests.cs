using PlanKit.Storage;

namespace PlanKit.Cli.Tests.Commands;

/// <summary><c>backup</c>, <c>dump</c>, <c>restore</c> and <c>upgrade</c>: what a clerk does so that nothing is lost.</summary>
public sealed class KeepingCommandsTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public KeepingCommandsTests()
    {
        _desk.Write("签到表.txt", "signed");
        _desk.Do("tick", "1", "--quarter", "Q1", "--note", "已召开会议", "--evidence", "签到表.txt");
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_backup_is_a_plan_file_with_the_same_ledger()
    {
        Assert.Contains("Copied to", _desk.Do("backup", "copy.bak").Error, StringComparison.Ordinal);

        Assert.Equal(_desk.Do("log", "--format", "json").Output, _desk.Do("log", "--format", "json", "--file", "copy.bak").Output);
    }

    [Theory]
    [InlineData("copy.plankit", true)]
    [InlineData("copy.bak", false)]
    public void A_backup_that_makes_two_plan_files_of_one_folder_says_so(string name, bool isTold) =>
        Assert.Equal(isTold, _desk.Do("backup", name).Error.Contains("from now on commands need --file", StringComparison.Ordinal));

    [Fact]
    public void A_backup_does_not_lie_on_another_file() => _desk.Refuses(
        ["backup", "plan.txt"],
        "{folder}/plan.txt 已经存在，没有覆盖。请给备份换一个文件名，或先把它移走。",
        "{folder}/plan.txt exists already and was not overwritten. Give the copy another name, or move it away first.");

    [Fact]
    public void A_dump_gives_the_same_plan_file_again()
    {
        string lines = _desk.Do("dump").Output;
        _desk.Do("dump", "--out", "dump.jsonl");
        Assert.Equal(lines, File.ReadAllText(_desk["dump.jsonl"]));

        _desk.Do("restore", "dump.jsonl", "--out", "again.bak");

        Assert.Equal(lines, _desk.Do("dump", "--file", "again.bak").Output);
        _desk.Do("evidence", "extract", "4a3c", "--out", "out.txt", "--file", "again.bak");
    }

    [Fact]
    public void A_dump_that_was_changed_is_refused_by_its_line()
    {
        string[] lines = _desk.Do("dump").Output.TrimEnd('\n').Split('\n');
        int entry = Array.FindIndex(lines, line => line.StartsWith("{\"type\":\"entry\"", StringComparison.Ordinal));
        lines[entry] = lines[entry].Replace("王芳", "李强", StringComparison.Ordinal);
        _desk.Write("dump.jsonl", string.Join('\n', lines) + "\n");

        _desk.Refuses(
            ["restore", "dump.jsonl", "--out", "again.bak"],
            $"{{folder}}/dump.jsonl 第 {entry + 1} 行：第 1 号记录与其哈希不符：它或它之前的内容被改动过。没有还原任何内容；请换一份完好的转储文件。",
            $"{{folder}}/dump.jsonl, line {entry + 1}: entry 1 does not match its hash: it was changed, or what came before it. Nothing was restored; take a dump that is whole.");
    }

    [Fact]
    public void A_file_that_is_no_dump_is_refused() => _desk.Refuses(
        ["restore", "plan.txt", "--out", "again.bak"],
        "{folder}/plan.txt 第 1 行：它不是 plankit dump 写下的。没有还原任何内容；请换一份完好的转储文件。",
        "{folder}/plan.txt, line 1: plankit dump did not write it. Nothing was restored; take a dump that is whole.");

    [Fact]
    public void A_dump_that_is_not_there_is_refused() => _desk.Refuses(
        ["restore", "missing.jsonl", "--out", "again.bak"],
        "找不到文件 {folder}/missing.jsonl。请检查路径和文件名。",
        "There is no file {folder}/missing.jsonl. Check the path and the name.");

    [Fact]
    public void A_file_that_is_up_to_date_is_not_upgraded()
    {
        byte[] before = File.ReadAllBytes(_desk["2016.plankit"]);

        Assert.Contains($"of the current format ({PlanFile.CurrentSchemaVersion}) already", _desk.Do("upgrade").Error, StringComparison.Ordinal);

        Assert.Equal(before, File.ReadAllBytes(_desk["2016.plankit"]));
    }

    [Fact]
    public void A_file_of_the_first_version_is_upgraded_after_a_copy_was_made()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Schemas", "v1.plankit"), _desk["2016.plankit"], overwrite: true);
        string log = _desk.Do("log", "--format", "json").Output;

        Assert.Contains("from format 1 to 2", _desk.Do("upgrade").Error, StringComparison.Ordinal);

        Assert.Equal(log, _desk.Do("log", "--format", "json").Output);
        Assert.Equal(log, _desk.Do("log", "--format", "json", "--file", "2016.plankit.before-2").Output);
    }

    [Fact]
    public void A_copy_from_before_that_is_there_already_stops_an_upgrade()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Schemas", "v1.plankit"), _desk["2016.plankit"], overwrite: true);
        _desk.Write("2016.plankit.before-2", "mine");

        _desk.Refuses(
            ["upgrade"],
            "升级前的副本应写到 {folder}/2016.plankit.before-2，但那里已有文件。请先移走它，或用 --backup 换一个文件名；没有改动任何内容。",
            "The copy from before would go to {folder}/2016.plankit.before-2, where something lies already. Move it away, or choose another name with --backup; nothing was changed.");
    }
}
