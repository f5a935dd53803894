using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>Other processes write, and are killed.</summary>
public sealed class PlanFileProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["a.plankit"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loses_and_doubles_nothing_when_two_processes_append()
    {
        PlanFiles.Create(Path).Dispose();
        using var first = WriterProcess.Start(Path, "甲", 60);
        using var second = WriterProcess.Start(Path, "乙", 60);

        (IReadOnlyList<string> ofFirst, int firstExit, string firstErrors) = first.ReadToEnd();
        (IReadOnlyList<string> ofSecond, int secondExit, string secondErrors) = second.ReadToEnd();

        Assert.Equal((0, "", 0, ""), (firstExit, firstErrors, secondExit, secondErrors));
        Assert.Equal(120, ofFirst.Count + ofSecond.Count);
        Assert.Equal(ofFirst.Concat(ofSecond).Order(StringComparer.Ordinal), Ticked().Order(StringComparer.Ordinal));
        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void Holds_everything_that_was_acknowledged_when_the_writer_is_killed()
    {
        PlanFiles.Create(Path).Dispose();
        var acknowledged = new List<string>();
        for (int run = 0; run < 8; run++)
        {
            using var writer = WriterProcess.Start(Path, $"run{run}", 100_000);
            for (int i = 0; i <= run; i++)
            {
                acknowledged.Add(writer.ReadAcknowledgement()!);
            }

            writer.Kill();
            acknowledged.AddRange(writer.ReadToEnd().Acknowledged);

            Assert.Subset(Ticked().ToHashSet(StringComparer.Ordinal), acknowledged.ToHashSet(StringComparer.Ordinal));
        }

        // At most one more of each run: written, and killed before it could say so.
        Assert.InRange(Ticked().Count, acknowledged.Count, acknowledged.Count + 8);
    }

    private List<string> Ticked()
    {
        using PlanFile file = PlanFiles.Open(Path, PlanFileAccess.Read);
        Assert.True(file.Verify().AsT0.IsSound);
        return [.. file.Ledger().Entries.Select(entry => ((Ticked)entry.Fact).Item.Value)];
    }
}
