using System.Diagnostics;
using System.Text;

namespace PlanKit.Cli.Tests.Commands;

/// <summary><c>check --watch</c> as a process of its own: what it says is waited for, never a time.</summary>
public sealed class CheckWatchTests : IDisposable
{
    private const string Whole = "1．集中学习。\n2．个人自学。\n";
    private const string EndOfOutput = "(no more)";
    private const string Gap = "1．集中学习。\n3．个人自学。\n";

    private readonly Desk _desk = new();
    private readonly List<string> _output = [];
    private Process? _process;

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public void Checks_a_document_again_when_it_is_written_and_ends_with_the_last_answer()
    {
        Assert.SkipUnless(Tools.Has("kill"), "Ctrl+C is sent with kill.");
        _desk.Write("plan.txt", Whole);
        Start("check", "plan.txt", "--watch", "--rule", "PK0003", "--fail-on", "info");
        AwaitError("checked; waiting for changes");

        _desk.Write("plan.txt", Gap);
        AwaitError("something changed, checking again");
        AwaitOutput("PK0003");
        AwaitError("checked; waiting for changes");

        Assert.Equal(1, Interrupt());
    }

    [Fact]
    public void Checks_a_plan_file_again_when_somebody_enters_something()
    {
        Assert.SkipUnless(Tools.Has("kill"), "Ctrl+C is sent with kill.");
        _desk.Write("plan.txt", Desk.SmallPlan);
        _desk.Do("new", "plan.txt", "--out", "2016.plankit");
        Start("check", "--watch", "--rule", "PK0108", "--format", "json");
        AwaitOutput("\"warning\": 4");
        AwaitError("checked; waiting for changes");

        // On a slow disk the watch may see the file before and after it is closed, and check at both.
        _desk.Do("owner", "1", "办公室");
        AwaitOutput("\"warning\": 3");
        AwaitError("checked; waiting for changes");

        Assert.Equal(0, Interrupt());
    }

    [Fact]
    public void Checks_again_with_a_plugin_whose_files_were_replaced_and_lets_them_be_deleted()
    {
        Assert.SkipUnless(Tools.Has("kill"), "Ctrl+C is sent with kill.");
        _desk.Write("plan.txt", Whole);
        string plugin = Directory.CreateDirectory(_desk["plugin"]).FullName;
        CopyPlugin("good", plugin);
        Start("check", "plan.txt", "--watch", "--plugin", "plugin");
        AwaitOutput("GD0001");
        AwaitError("checked; waiting for changes");

        Directory.Delete(plugin, recursive: true);
        AwaitError("There is no such folder");
        AwaitError("checked; waiting for changes");

        Directory.CreateDirectory(plugin);
        CopyPlugin("mends", plugin);
        _desk.Write("plan.txt", "1．组织纪律督察。\n2．个人自学。\n");
        AwaitOutput("MD0001");
        Interrupt();
    }

    [Fact]
    public void Does_not_wait_for_a_file_that_is_not_there()
    {
        CommandResult result = _desk.Run("check", "nothing.txt", "--watch");

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("waiting", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_ended_by_an_interruption_with_the_answer_of_the_check()
    {
        _desk.Write("plan.txt", Whole);
        _desk.Interruption = new CancellationToken(canceled: true);

        CommandResult result = _desk.Do("check", "plan.txt", "--watch", "--fail-on", "error");

        Assert.EndsWith("Ended." + Environment.NewLine, result.Error, StringComparison.Ordinal);
    }

    private void Start(params string[] args)
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
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        start.Environment["PLANKIT_HOME"] = Path.Combine(_desk.Folder, "..", "home");
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            lock (_output)
            {
                _output.Add(line.Data ?? EndOfOutput);
                Monitor.PulseAll(_output);
            }
        };
        _process.BeginOutputReadLine();
    }

    /// <summary>Reads what is no data until a line holds some words.</summary>
    private void AwaitError(string words)
    {
        while (_process!.StandardError.ReadLine() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The process ended and never said “{words}”. It wrote: {OutputSoFar()}");
    }

    /// <summary>Waits until a line of the data holds some words.</summary>
    private void AwaitOutput(string words)
    {
        lock (_output)
        {
            while (!_output.Exists(line => line.Contains(words, StringComparison.Ordinal)))
            {
                Assert.DoesNotContain(EndOfOutput, _output);
                Monitor.Wait(_output);
            }
        }
    }

    private string OutputSoFar()
    {
        lock (_output)
        {
            return string.Join('\n', _output);
        }
    }

    private int Interrupt()
    {
        Assert.True(Tools.Succeeds("kill", "-INT", $"{_process!.Id}"));
        AwaitError("Ended.");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    private static void CopyPlugin(string id, string to)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "plugins", id)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
