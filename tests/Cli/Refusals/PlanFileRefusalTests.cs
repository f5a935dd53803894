using System.Diagnostics;

namespace PlanKit.Cli.Tests.Refusals;

public sealed class PlanFileRefusalTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    public static TheoryData<string> Commands => ["outline", "status", "check", "log", "verify", "export summary", "tick 1 --quarter Q1", "undo", "owner 1 办公室", "backup copy", "dump", "upgrade"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_plan_file_in_the_folder(string command)
    {
        using var desk = new Desk();

        desk.Refuses(
            command.Split(' '),
            "文件夹 {folder} 里没有计划文件（*.plankit）。先用 plankit new 文档 建立一个，或用 --file 指明。",
            "There is no plan file (*.plankit) in {folder}. Make one with plankit new DOCUMENT, or name it with --file.");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Two_plan_files_in_the_folder(string command)
    {
        _desk.Do("new", "plan.txt", "--out", "2017.plankit", "--year", "2017");

        _desk.Refuses(
            command.Split(' '),
            "文件夹 {folder} 里有 2 个计划文件：2016.plankit, 2017.plankit。用 --file 指明是哪一个。",
            "There are 2 plan files in {folder}: 2016.plankit, 2017.plankit. Say which one with --file.");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void File_that_is_not_there(string command) => _desk.Refuses(
        [.. command.Split(' '), "--file", "2018.plankit"],
        "找不到文件 {folder}/2018.plankit。请检查路径和文件名。",
        "There is no file {folder}/2018.plankit. Check the path and the name.");

    [Fact]
    public void Folder_in_place_of_a_file() => _desk.Refuses(
        ["status", "--file", "."],
        "{folder} 不是计划文件：它是一个文件夹。计划文件由 plankit new 建立，扩展名是 .plankit。",
        "{folder} is no plan file: it is a folder. Plan files are made by plankit new and end in .plankit.");

    [Theory]
    [InlineData("", "它是一个空文件", "it is an empty file")]
    [InlineData("这不是数据库，只是一段改了扩展名的文字，写得长一些，免得只因太短而被认出来：一二三四五六七八九十。", "它不是 SQLite 数据库", "it is no SQLite database")]
    public void File_that_is_no_database(string content, string chinese, string english)
    {
        _desk.Write("2016.plankit", content);

        _desk.Refuses(
            ["status"],
            $"{{folder}}/2016.plankit 不是计划文件：{chinese}。计划文件由 plankit new 建立，扩展名是 .plankit。",
            $"{{folder}}/2016.plankit is no plan file: {english}. Plan files are made by plankit new and end in .plankit.");
    }

    [Fact]
    public void Plan_file_of_a_newer_program()
    {
        Sqlite("PRAGMA user_version = 99");

        _desk.Refuses(
            ["status"],
            "{folder}/2016.plankit 是较新版本的程序写的（格式 99，本程序支持到 2）。请升级程序后再打开；文件没有改动。",
            "{folder}/2016.plankit was written by a newer program (format 99; this program knows up to 2). Upgrade the program; the file was not changed.");
    }

    [Fact]
    public void Plan_file_whose_ledger_was_edited()
    {
        _desk.Do("tick", "1", "--quarter", "Q1", "--by", "李强");
        byte[] bytes = File.ReadAllBytes(_desk["2016.plankit"]);
        int at = bytes.AsSpan().IndexOf("李强"u8);
        "张三"u8.CopyTo(bytes.AsSpan(at));
        _desk.Write("2016.plankit", bytes);

        _desk.Refuses(
            ["verify"],
            "{folder}/2016.plankit 从第 1 条记录起已损坏或被改动过：第 1 号记录与其哈希不符：它或它之前的内容被改动过。请用备份恢复；文件没有改动。",
            "{folder}/2016.plankit is damaged or was edited from entry 1 on: entry 1 does not match its hash: it was changed, or what came before it. Restore it from a backup; the file was not changed.");
    }

    [Fact]
    public void Plan_file_that_another_process_is_writing()
    {
        Assert.SkipUnless(Tools.Has("sqlite3"), "No sqlite3 program is here to hold the lock in another process.");
        using Process other = Tools.Start("sqlite3", _desk["2016.plankit"]);
        other.StandardInput.WriteLine("BEGIN IMMEDIATE; SELECT 'locked';");
        Assert.Equal("locked", other.StandardOutput.ReadLine());

        CommandResult chinese = _desk.Run("tick", "1", "--quarter", "Q1", "--lang", "zh");
        CommandResult english = _desk.Run("tick", "1", "--quarter", "Q1");
        other.StandardInput.WriteLine("ROLLBACK;");
        other.StandardInput.Close();
        other.WaitForExit();

        Assert.Equal($"错误：{_desk["2016.plankit"]} 正被另一个程序写入，等了 0 秒仍不能使用。请关闭它后重试；文件没有改动。", chinese.Error.TrimEnd());
        Assert.Equal($"error: {_desk["2016.plankit"]} is being written by another program; it stayed busy for 0 seconds. Close that program and try again; the file was not changed.", english.Error.TrimEnd());
        Assert.Equal((2, 2), (chinese.ExitCode, english.ExitCode));
        Assert.Empty(_desk.Do("log", "--format", "json").Json.GetProperty("entries").EnumerateArray());
    }

    [Fact]
    public void Plan_file_on_a_disk_without_room()
    {
        using SmallDisk disk = SmallDisk.Mount(_desk, "small");
        File.Copy(_desk["2016.plankit"], Path.Combine(disk.Folder, "2016.plankit"));
        _desk.Write("large.bin", new byte[4 * 1024 * 1024]);

        _desk.Refuses(
            ["tick", "1", "--quarter", "Q1", "--evidence", "large.bin", "--file", "small/2016.plankit"],
            "磁盘已满，{folder}/small/2016.plankit 没有写成。请腾出空间后重试；没有改动任何内容。",
            "The disk is full; {folder}/small/2016.plankit was not written. Free some space and try again; nothing was changed.");
        Assert.StartsWith("The ledger is whole: 0 entries", _desk.Do("verify", "--file", "small/2016.plankit").Output, StringComparison.Ordinal);
    }

    private void Sqlite(string statement)
    {
        Assert.SkipUnless(Tools.Has("sqlite3"), "No sqlite3 program is here to edit the file with.");
        using Process sqlite = Tools.Start("sqlite3", _desk["2016.plankit"], statement);
        sqlite.WaitForExit();
        Assert.Equal(0, sqlite.ExitCode);
    }
}
