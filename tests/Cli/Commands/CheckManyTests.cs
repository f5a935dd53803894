using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

/// <summary><c>plankit check</c> on several files and folders at once.</summary>
public sealed class CheckManyTests : IDisposable
{
    private readonly Desk _desk = new();

    public CheckManyTests()
    {
        Directory.CreateDirectory(_desk["plans/b/deep"]);
        _desk.Write("plans/a.txt", Desk.SmallPlan + Desk.SmallPlan);
        _desk.Write("plans/b/deep/z.TXT", Desk.SmallPlan + Desk.SmallPlan);
        _desk.Write("plans/c.txt", Desk.SmallPlan.Replace("。", "，12月底前完成。", StringComparison.Ordinal));
        _desk.Write("plans/notes.md", Desk.SmallPlan + Desk.SmallPlan);
        _desk.Do("new", "plans/c.txt", "--out", "plans/b/2016.plankit");
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Takes_the_plan_files_and_documents_of_a_folder_and_below_by_name() =>
        Assert.Equal(["plans/a.txt", "plans/b/2016.plankit", "plans/b/deep/z.TXT"], Files("plans"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Answers_the_same_whatever_the_number_of_jobs(int jobs)
    {
        for (int i = 0; i < 40; i++)
        {
            _desk.Write($"plans/b/deep/{i}.txt", i % 3 == 0 ? "" : Desk.SmallPlan + (i % 2 == 0 ? Desk.SmallPlan : ""));
        }

        foreach (string format in (string[])["text", "json", "sarif", "junit"])
        {
            CommandResult one = _desk.Run("check", "plans", "--format", format, "--jobs", "1");
            CommandResult many = _desk.Run("check", "plans", "--format", format, "--jobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture));

            Assert.Equal(one, many);
            Assert.Equal(2, many.ExitCode);
        }
    }

    [Fact]
    public void Shows_each_plan_s_findings_under_its_path_and_sums_up()
    {
        CommandResult result = _desk.Run("check", "plans/a.txt", "plans/c.txt", "plans/b/2016.plankit");

        Assert.Equal("== plans/a.txt", result.Lines[0]);
        Assert.DoesNotContain("== plans/c.txt", result.Lines);
        Assert.Contains("== plans/b/2016.plankit", result.Lines);
        Assert.Matches(@"^As of 2016-05-04, 3 plans checked: 4 errors, 5 warnings, 1 info$", result.Lines[^1]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        _desk.Write("plans/b/bad.plankit", "no database");
        _desk.Write("plans/b/empty.txt", "");

        CommandResult result = _desk.Run("check", "plans", "nowhere.txt", "--rule", "PK0004");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("== plans/b/deep/z.TXT", result.Lines);
        Assert.Equal("As of 2016-05-04, 4 plans checked: 0 errors, 2 warnings, 0 infos; 3 could not be checked", result.Lines[^1]);
        string[] errors = result.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, errors.Length);
        Assert.Contains("plans/b/bad.plankit is no plan file", errors[0], StringComparison.Ordinal);
        Assert.Contains("plans/b/empty.txt is empty", errors[1], StringComparison.Ordinal);
        Assert.Contains("nowhere.txt", errors[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_what_could_not_be_checked_in_json_too()
    {
        _desk.Write("plans/b/empty.txt", "");

        JsonElement answer = _desk.Run("check", "plans", "--format", "json").Json;

        JsonElement failure = Assert.Single(answer.GetProperty("failures").EnumerateArray());
        Assert.Equal("plans/b/empty.txt", failure.GetProperty("file").GetString());
        Assert.Contains("is empty", failure.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(4, answer.GetProperty("counts").GetProperty("plans").GetInt32());
    }

    [Fact]
    public void Checks_a_file_once_that_is_named_twice_or_reached_by_a_link()
    {
        File.CreateSymbolicLink(_desk["plans/link.txt"], _desk["plans/a.txt"]);
        Directory.CreateSymbolicLink(_desk["elsewhere"], _desk["plans/b"]);

        Assert.Equal(["plans/a.txt"], Files("plans/a.txt", "plans/../plans/a.txt", "plans/link.txt", _desk["plans/a.txt"]));
        Assert.Equal(["elsewhere/2016.plankit", "elsewhere/deep/z.TXT", "plans/a.txt"], Files("elsewhere", "plans"));
    }

    [Fact]
    public void Is_not_led_in_a_circle_by_links()
    {
        Directory.CreateSymbolicLink(_desk["plans/b/deep/up"], _desk["plans"]);
        File.CreateSymbolicLink(_desk["plans/b/self.txt"], _desk["plans/b/self.txt"]);

        CommandResult result = _desk.Run("check", "plans", "--format", "json");

        Assert.Equal("plans/b/self.txt", Assert.Single(result.Json.GetProperty("failures").EnumerateArray()).GetProperty("file").GetString());
        Assert.Equal(4, result.Json.GetProperty("counts").GetProperty("plans").GetInt32());
    }

    [Fact]
    public void Passes_over_hidden_files_and_folders()
    {
        Directory.CreateDirectory(_desk["plans/.git"]);
        _desk.Write("plans/.git/x.txt", Desk.SmallPlan + Desk.SmallPlan);
        _desk.Write("plans/.hidden.txt", Desk.SmallPlan + Desk.SmallPlan);

        Assert.Equal(["plans/a.txt", "plans/b/2016.plankit", "plans/b/deep/z.TXT"], Files("plans"));
    }

    [Fact]
    public void Says_so_when_a_folder_holds_no_plan()
    {
        Directory.CreateDirectory(_desk["empty"]);

        CommandResult result = _desk.Run("check", "empty", "plans/c.txt");

        Assert.Equal("error: There is no plan file (*.plankit) and no document (*.txt) in empty. Check the path, or name the file.", result.Error.TrimEnd());
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void Folder_that_cannot_be_read_does_not_stop_the_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Needs a user whom permissions bind.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(_desk["plans/b/deep"], UnixFileMode.None);
        CommandResult result = _desk.Run("check", "plans");
        File.SetUnixFileMode(_desk["plans/b/deep"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: The folder plans/b/deep cannot be read", result.Error, StringComparison.Ordinal);
        Assert.Contains("== plans/a.txt", result.Lines);
    }

    [Fact]
    public void Shows_how_far_it_is_on_a_terminal_only()
    {
        Assert.Equal("", _desk.Run("check", "plans").Error);
        _desk.IsErrorTerminal = true;

        CommandResult result = _desk.Run("check", "plans", "--jobs", "2");

        Assert.Contains("[###############...............]  50%  2/4", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("%", result.Output, StringComparison.Ordinal);
        Assert.Equal("", _desk.Run("check", "plans/a.txt").Error);
    }

    [Fact]
    public void Never_writes_a_message_behind_the_bar()
    {
        _desk.IsErrorTerminal = true;
        _desk.Write("plans/b/0.txt", "");

        CommandResult result = _desk.Run("check", "plans", "--format", "json");

        Assert.Contains("%", result.Error, StringComparison.Ordinal);
        Assert.Contains("\r\u001b[Kerror: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_it_ends_with_two_and_writes_no_half_answer()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        _desk.Interruption = source.Token;

        foreach (string[] more in (string[][])[["--format", "json"], ["--format", "sarif"], ["--format", "junit"], ["--out", "out.txt"]])
        {
            CommandResult result = _desk.Run(["check", "plans", .. more]);

            Assert.Equal((2, "", "error: The command was cancelled before it was done." + Environment.NewLine), (result.ExitCode, result.Output, result.Error));
        }

        Assert.Equal(["plans"], Directory.GetFileSystemEntries(_desk.Folder).Select(entry => Path.GetFileName(entry)!));
    }

    [Fact]
    public void Writes_to_a_file_what_it_would_have_shown()
    {
        string shown = _desk.Run("check", "plans").Output;
        _desk.IsTerminal = true;
        _desk.UsesColor = true;

        CommandResult result = _desk.Run("check", "plans", "--out", "found.log");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(shown, File.ReadAllText(_desk["found.log"]));
        Assert.StartsWith("Wrote what was found to ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plans/a.txt", "plans")]
    [InlineData("plans/b/2016.plankit", "plans/a.txt")]
    public void Never_overwrites_a_plan(string output, string target)
    {
        byte[] before = File.ReadAllBytes(_desk[output]);

        CommandResult result = _desk.Run("check", target, "--out", output);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is not overwritten", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_desk[output]));
    }

    [Fact]
    public void Adds_up_what_each_analyzer_took_only_when_asked()
    {
        CommandResult result = _desk.Run("check", "plans", "--report-timings");

        int title = result.Lines.ToList().IndexOf("Time of each analyzer, added up over threads:");
        Assert.True(title > 0);
        Assert.Contains(result.Lines.Skip(title), line => line.EndsWith("  RepeatedDocumentAnalyzer (core 1.0.0)", StringComparison.Ordinal));
        Assert.False(_desk.Run("check", "plans", "--format", "json").Json.TryGetProperty("timings", out _));
    }

    private string[] Files(params string[] targets) =>
    [
        .. _desk.Run(["check", "--format", "json", "--rule", "PK0004,PK0101", "--quarter", "Q1", .. targets]).Json.GetProperty("diagnostics").EnumerateArray()
            .Concat(_desk.Run(["check", "--format", "json", "--rule", "PK0004", .. targets]).Json.GetProperty("diagnostics").EnumerateArray())
            .Select(finding => finding.GetProperty("file").GetString()!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
