using System.Diagnostics;
using System.Text.RegularExpressions;
using PlanKit.KillTest;
using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>Other processes write, fail and are killed. tests/KillTest does the same by hand, more often (docs/reliability.md).</summary>
public sealed partial class PlanFileProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["a.plankit"];

    // Where a rollback journal takes the place of the log.
    private string Synchronised => System.IO.Path.Combine(Directory.CreateDirectory(_folder["OneDrive"]).FullName, "a.plankit");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loses_and_doubles_nothing_when_eight_processes_append()
    {
        ManyWritersRun.Run(Path, 8, 25);

        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void Holds_everything_that_was_acknowledged_when_writers_are_killed() => KillRun.Run(Path, 50, seed: 7);

    [Fact]
    public void Holds_everything_that_was_acknowledged_when_writers_in_a_synchronised_folder_are_killed() => KillRun.Run(Synchronised, 50, seed: 7);

    [Fact]
    public void Loses_and_doubles_nothing_when_processes_append_in_a_synchronised_folder() => ManyWritersRun.Run(Synchronised, 4, 25);

    [Theory]
    [InlineData("EIO", 7)]
    [InlineData("ENOSPC", 11)]
    public void Holds_everything_that_was_acknowledged_when_writes_in_a_synchronised_folder_fail(string error, int step)
    {
        SkipUnlessTraceable();

        FailingWritesRun.Run(Synchronised, error, step);
    }

    [Theory]
    [InlineData("EIO", 7)]
    [InlineData("ENOSPC", 11)]
    public void Holds_everything_that_was_acknowledged_when_writes_fail(string error, int step)
    {
        SkipUnlessTraceable();

        FailingWritesRun.Run(Path, error, step);
    }

    [Fact]
    public void Holds_everything_that_was_acknowledged_when_memory_runs_out() => LittleMemoryRun.Run(Path);

    [Fact]
    public void Opens_or_refuses_two_thousand_changed_files() => MutationRun.Run(Path, 2000, seed: 7);

    [Fact]
    public void Holds_everything_that_was_acknowledged_on_a_disk_that_fills()
    {
        using var disk = SmallDisk.Mount(_folder, "400k");
        PlanFiles.Create(disk["a.plankit"]).Dispose();
        using var writer = Writer.Start(disk["a.plankit"], "full", int.MaxValue);

        (IReadOnlyList<string> acknowledged, int exitCode, string errors) = writer.ReadToEnd();

        Assert.Equal(2, exitCode);
        Assert.Contains(nameof(FileFaultKind.DiskFull), errors, StringComparison.Ordinal);
        Assert.NotEmpty(acknowledged);
        using PlanFile file = PlanFiles.Open(disk["a.plankit"], PlanFileAccess.Read);
        Assert.True(file.Verify().AsT0.IsSound);
        Assert.Equal(acknowledged, file.Ledger().Entries.Select(entry => ((Ticked)entry.Fact).Item.Value));
    }

    [Fact]
    public void Is_flushed_to_the_disk_before_each_acknowledgement()
    {
        int acknowledgements = 0, flushes = 0;
        foreach (string line in TraceOf(Path, ticks: 20))
        {
            flushes += Flush().IsMatch(line) ? 1 : 0;
            if (Acknowledgement().IsMatch(line))
            {
                Assert.True(flushes > 0, $"Nothing was flushed before acknowledgement {acknowledgements}.");
                (acknowledgements, flushes) = (acknowledgements + 1, 0);
            }
        }

        Assert.Equal(20, acknowledgements);
    }

    [Fact]
    public void Is_flushed_together_with_the_end_of_its_journal_in_a_synchronised_folder()
    {
        int acknowledgements = 0;
        (bool ended, bool flushed) = (false, false);
        foreach (string line in TraceOf(Synchronised, ticks: 20))
        {
            // A journal that comes back after the current fails would take back what was acknowledged.
            if (EndOfJournal().IsMatch(line))
            {
                (ended, flushed) = (true, false);
            }

            flushed |= Flush().IsMatch(line);
            if (Acknowledgement().IsMatch(line))
            {
                Assert.True(ended, $"No journal ended before acknowledgement {acknowledgements}.");
                Assert.True(flushed, $"The end of the journal was not flushed before acknowledgement {acknowledgements}.");
                (acknowledgements, ended) = (acknowledgements + 1, false);
            }
        }

        Assert.Equal(20, acknowledgements);
    }

    private IEnumerable<string> TraceOf(string path, int ticks)
    {
        SkipUnlessTraceable();
        PlanFiles.Create(path).Dispose();
        string log = _folder["trace"];
        using (var writer = Writer.Start(path, "tick", ticks, ["strace", "-f", "-qq", "-s", "256", "-o", log, "-e", "trace=fsync,fdatasync,write,unlink"]))
        {
            Assert.Equal(ticks, writer.ReadToEnd().Acknowledged.Count);
        }

        return File.ReadLines(log);
    }

    [GeneratedRegex(@"\b(fsync|fdatasync)\(\d+\)\s+= 0", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Flush();

    [GeneratedRegex("""\bwrite\(\d+, "tick-\d+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Acknowledgement();

    [GeneratedRegex("""\bunlink\(".*-journal"\)\s+= 0""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndOfJournal();

    private static void SkipUnlessTraceable()
    {
        try
        {
            using Process probe = Process.Start(new ProcessStartInfo("strace", ["-qq", "-o", "/dev/null", "true"]) { RedirectStandardError = true, UseShellExecute = false })!;
            probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            Assert.SkipUnless(probe.ExitCode == 0, "This system does not let strace trace a process.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("strace is not installed here.");
        }
    }
}
