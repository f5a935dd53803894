using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;

namespace PlanKit.Cli.Tests.Commands;

/// <summary>What is shown of a ledger that is long enough for a snapshot is what was shown without one.</summary>
public sealed class LongLedgerTests : IDisposable
{
    private static readonly string[][] Readings =
    [
        ["status"],
        ["status", "--format", "json"],
        ["status", "--format", "json", "--as-of", "2016-02-01"],
        ["status", "--by", "owner"],
        ["due"],
        ["due", "--format", "json", "--as-of", "2016-12-31"],
        ["due", "--format", "ics", "--as-of", "2016-12-31"],
        ["cadence", "--format", "json"],
    ];

    private readonly Desk _desk = Desk.WithSmallPlan();

    public LongLedgerTests()
    {
        _desk.Do("record", "党课", "--date", "2016-03-01", "--item", "1", "3", "--measure", "到会=32人");
        _desk.Do("owner", "2", "办公室");
        _desk.Do("cadence", "4", "1/month");
        _desk.Do("seal", "--quarter", "Q1");
        using PlanFile file = PlanFile.Open(_desk["2016.plankit"], PlanFileAccess.Write, new PlanFileOptions { Time = _desk.Clock }).AsT0;
        ItemId item = file.ReadLedger().AsT0.Entries.Select(entry => entry.Fact).OfType<OwnerAssigned>().Single().Item;
        _ = file.Append(new LedgerBatch
        {
            Author = "王芳",
            Facts = [.. Enumerable.Range(0, 600).Select(i => new DatedFact(
                new DateOnly(2016, 1, 1).AddDays(i % 90),
                new Ticked { Item = item, Quarter = Quarter.Q1, State = TickState.Done, Count = 1, Note = $"第{i}次" }))],
        }).AsT0;
    }

    private string Snapshots => Path.Combine(_desk.UserPlugins, "..", "snapshots");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Every_reading_is_the_same_with_a_snapshot_as_without()
    {
        string[] first = Read();
        Assert.Equal(2, Directory.GetFiles(Snapshots).Length);
        Assert.Equal(first, Read());

        _desk.Do("tick", "1", "3", "--quarter", "Q1");

        // What bears the same moment is one command, which undo takes back as one.
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        _desk.Do("tick", "4", "--quarter", "Q2", "--count", "1");
        _desk.Do("undo");
        _desk.Do("owner", "2", "人事科");
        string[] after = Read();
        Assert.NotEqual(first, after);
        Directory.Delete(Snapshots, recursive: true);
        Assert.Equal(after, Read());

        _desk.Do("undo", "1");
        string[] undone = Read();
        Assert.NotEqual(after, undone);
        Directory.Delete(Snapshots, recursive: true);
        Assert.Equal(undone, Read());
    }

    [Fact]
    public void Nobody_else_may_look_into_the_snapshots()
    {
        _desk.Do("status");

        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps the user's own folder from others.");
        }
        else
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Snapshots));
        }
    }

    private string[] Read() => [.. Readings.Select(reading => _desk.Do(reading).Output)];
}
