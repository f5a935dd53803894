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

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loses_and_doubles_nothing_when_eight_processes_append()
    {
        ManyWritersRun.Run(Path, 8, 25);

        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void Holds_everything_that_was_acknowledged_when_writers_are_killed() => KillRun.Run(Path, 50, seed: 7);

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
        SkipUnlessTraceable();
        PlanFiles.Create(Path).Dispose();
        string log = _folder["trace"];
        using (var writer = Writer.Start(Path, "tick", 20, ["strace", "-f", "-qq", "-o", log, "-e", "trace=fsync,fdatasync,write"]))
        {
            Assert.Equal(20, writer.ReadToEnd().Acknowledged.Count);
        }

        int flushes = 0, acknowledgements = 0;
        foreach (string line in File.ReadLines(log))
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

    [GeneratedRegex(@"\b(fsync|fdatasync)\(\d+\)\s+= 0", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Flush();

    [GeneratedRegex("""\bwrite\(\d+, "tick-\d+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Acknowledgement();

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
