using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PlanKit.Cli.Tests.Program;

/// <summary>The built program as a process of its own, its output piped.</summary>
public sealed class BuiltProgramTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Pipes_json_and_nothing_else()
    {
        CommandResult result = Run("en_US.UTF-8", "outline", "--format", "json");

        Assert.Equal("市测试局", result.Json.GetProperty("unit").GetString());
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Pipes_no_colours()
    {
        CommandResult result = Run("en_US.UTF-8", "status");

        Assert.DoesNotContain("\u001b", result.Output, StringComparison.Ordinal);
        Assert.Contains("! overdue 0/1", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "status")]
    [InlineData(1, "check", "--as-of", "2016-05-04")]
    [InlineData(2, "status", "--file", "nowhere.plankit")]
    public void Ends_with_the_exit_code(int exitCode, params string[] args)
    {
        Assert.Equal(exitCode, Run("en_US.UTF-8", args).ExitCode);
    }

    [Fact]
    public void Says_which_version_it_is_and_on_what_it_runs()
    {
        CommandResult result = Run("en_US.UTF-8", "--version", "--verbose");

        Assert.Matches(@"^plankit \d+\.\d+\.\d+", result.Lines[0]);
        Assert.StartsWith(".NET 10.", result.Lines[1], StringComparison.Ordinal);
        Assert.Matches(@"^SQLite 3\.\d+\.\d+ \(.+\)$", result.Lines[2]);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "用法：", "从工作要点文档建立计划文件。")]
    [InlineData("en_US.UTF-8", "Usage:", "Make a plan file from a document.")]
    [InlineData("C", "Usage:", "Make a plan file from a document.")]
    public void Helps_in_the_system_s_language(string locale, string usage, string description)
    {
        CommandResult result = Run(locale, "--help");

        Assert.Contains(usage, result.Lines);
        Assert.Contains(result.Lines, line => line.EndsWith(description, StringComparison.Ordinal));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Lets_two_processes_tick_at_once_and_loses_neither()
    {
        using Process first = Start("en_US.UTF-8", ["tick", "1", "--quarter", "Q1"]);
        using Process second = Start("en_US.UTF-8", ["tick", "2", "--quarter", "Q1"]);
        CommandResult[] results = [Finish(first), Finish(second)];

        Assert.All(results, result => Assert.Equal(0, result.ExitCode));
        Assert.StartsWith("The ledger is whole: 2 entries", _desk.Do("verify").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_a_whole_ledger_when_it_is_killed_while_ticking()
    {
        for (int i = 0; i < 3; i++)
        {
            using Process process = Start("en_US.UTF-8", ["tick", "1", "2", "3", "4", "--quarter", "Q1"]);
            process.Kill();
            process.WaitForExit();

            JsonElement log = _desk.Do("log", "--format", "json").Json;
            Assert.Equal(0, log.GetProperty("entries").GetArrayLength() % 4);
            Assert.StartsWith("The ledger is whole", _desk.Do("verify").Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en_US.UTF-8", "error: There is not enough memory")]
    [InlineData("zh_CN.UTF-8", "错误：内存不足")]
    public void Says_that_memory_ran_out(string locale, string message)
    {
        _desk.Write("long.txt", string.Concat(Enumerable.Range(1, 100_000).Select(number => $"{number}．完善制度，每季度至少召开1次会议。\n")));
        using Process process = Start(locale, ["outline", "long.txt"], ("DOTNET_GCHeapHardLimit", "1400000"));

        CommandResult result = Finish(process);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_pass_for_clean_when_a_plugin_ends_the_process()
    {
        string plugin = Path.Combine(AppContext.BaseDirectory, "plugins", "ends-process");
        Assert.Equal(0, Run("en_US.UTF-8", "plugin", "add", plugin).ExitCode);
        Assert.Equal(0, Run("en_US.UTF-8", "new", "plan.txt", "--out", "ending.plankit", "--plugin", "ends-process").ExitCode);

        CommandResult result = Run("en_US.UTF-8", "check", "--file", "ending.plankit");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PK0907", result.Output, StringComparison.Ordinal);
        Assert.Contains("exit code 0 (it was at EndingAnalyzer, item 1)", result.Output, StringComparison.Ordinal);
        Assert.Contains("PK0108", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mends_what_an_added_plugin_finds_and_proposes_from_its_own_process()
    {
        _desk.Write("old.txt", "一、作风\n1．组织纪律督察。\n2．组织效能督察。\n");
        Assert.Equal(0, Run("en_US.UTF-8", "plugin", "add", Path.Combine(AppContext.BaseDirectory, "plugins", "mends")).ExitCode);
        Assert.Equal(0, Run("en_US.UTF-8", "new", "old.txt", "--out", "old.plankit", "--plugin", "mends").ExitCode);

        CommandResult result = Run("en_US.UTF-8", "fix", "--file", "old.plankit", "--rule", "MD0001");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Mended: 2, by entry 1; left: 0.", result.Error, StringComparison.Ordinal);
        string[] titles = [.. Run("en_US.UTF-8", "outline", "--file", "old.plankit", "--format", "json").Json
            .GetProperty("sections")[0].GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!)];
        Assert.Equal(["组织纪律督查", "组织效能督查"], titles);
    }

    [Theory]
    [InlineData("thread-stays", "en", "Note: the command was done, but a thread that was left did not end")]
    [InlineData("many-threads", "zh", "提醒：命令已经完成，但留下的线程不肯结束")]
    public void Ends_and_says_so_when_a_plugin_within_it_leaves_a_thread(string id, string language, string words)
    {
        LetIn(id);

        CommandResult result = Run("en_US.UTF-8", "check", "--file", "within.plankit", "--lang", language);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PK0108", result.Output, StringComparison.Ordinal);
        Assert.StartsWith(words, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains($"{id} 1.0.0", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lives_on_and_names_the_plugin_within_it_that_throws_on_a_thread()
    {
        LetIn("throws-on-thread");

        CommandResult result = Run("en_US.UTF-8", "check", "--file", "within.plankit");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("PK0108", result.Output, StringComparison.Ordinal);
        Assert.Contains("PK0911", result.Output, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: No one waits.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "error: the process was ended before the command was done")]
    [InlineData("zh", "错误：程序在命令完成之前被结束")]
    public void Does_not_pass_for_clean_when_a_plugin_within_it_ends_the_process(string language, string words)
    {
        LetIn("ends-process");

        CommandResult result = Run("C", "check", "--file", "within.plankit", "--lang", language);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(words, result.Error, StringComparison.Ordinal);
    }

    private void LetIn(string plugin)
    {
        Assert.Equal(0, Run("C", "plugin", "add", Path.Combine(AppContext.BaseDirectory, "plugins", plugin)).ExitCode);
        Assert.Equal(0, Run("C", "plugin", "trust", plugin, "--in-process").ExitCode);
        Assert.Equal(0, Run("C", "new", "plan.txt", "--out", "within.plankit", "--plugin", plugin).ExitCode);
    }

    private CommandResult Run(string locale, params string[] args)
    {
        using Process process = Start(locale, args);
        return Finish(process);
    }

    private Process Start(string locale, string[] args, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltProgram.Assembly, .. args])
        {
            UseShellExecute = false,
            WorkingDirectory = _desk.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = locale;
        start.Environment["PLANKIT_HOME"] = Path.Combine(_desk.Folder, "home");
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static CommandResult Finish(Process process)
    {
        // One that does not end is to fail its test, not to keep all others waiting.
        using var end = new Timer(_ => process.Kill(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
