using Microsoft.Data.Sqlite;
using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>Several writers at once.</summary>
public sealed class PlanFileSharingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["a.plankit"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loses_and_doubles_nothing_when_eight_threads_append()
    {
        const int Writers = 8;
        const int Each = 25;
        PlanFiles.Create(Path).Dispose();

        Thread[] threads = [.. Enumerable.Range(0, Writers).Select(writer => new Thread(() =>
        {
            using PlanFile file = PlanFiles.Open(Path);
            for (int i = 0; i < Each; i++)
            {
                file.Append(PlanFiles.Tick(item: $"{writer}-{i}"));
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        using PlanFile read = PlanFiles.Open(Path, PlanFileAccess.Read);
        Assert.Equal(
            Enumerable.Range(0, Writers).SelectMany(writer => Enumerable.Range(0, Each).Select(i => $"{writer}-{i}")).Order(StringComparer.Ordinal),
            read.Ledger().Entries.Select(entry => ((Ticked)entry.Fact).Item.Value).Order(StringComparer.Ordinal));
        Assert.True(read.Verify().AsT0.IsSound);
    }

    [Fact]
    public void Says_that_it_is_locked_when_another_writer_does_not_finish()
    {
        var timeout = TimeSpan.FromMilliseconds(20);
        using PlanFile file = PlanFiles.Create(Path, options: PlanFiles.Options(lockTimeout: timeout));
        using SqliteConnection other = RawFile.Connect(Path);
        using (other.BeginTransaction(deferred: false))
        {
            Assert.Equal(new FileLocked(Path, timeout), file.Append(PlanFiles.Batch(PlanFiles.Tick())).AsT2.Value);
            Assert.Equal(new FileLocked(Path, timeout), file.ChangeSettings(new Dictionary<string, string?> { ["a"] = "b" }).AsT1.Value);
            Assert.Empty(file.Ledger().Entries);
        }

        Assert.Single(file.Append(PlanFiles.Tick()));
        Assert.Empty(file.Settings);
    }

    [Fact]
    public void Says_that_it_is_locked_when_another_process_keeps_it_for_itself()
    {
        PlanFiles.Create(Path).Dispose();
        using SqliteConnection other = RawFile.Connect(Path);
        using SqliteCommand command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        Assert.IsType<FileLocked>(PlanFiles.Refusal(Path, PlanFileAccess.Read, PlanFiles.Options(lockTimeout: TimeSpan.FromMilliseconds(20))));
        Assert.IsType<FileLocked>(PlanFiles.Refusal(Path, PlanFileAccess.Write, PlanFiles.Options(lockTimeout: TimeSpan.FromMilliseconds(20))));
    }

    [Fact]
    public void Shows_a_reader_what_was_there_while_another_writes()
    {
        using PlanFile file = PlanFiles.Create(Path);
        file.Append(PlanFiles.Tick());
        using SqliteConnection other = RawFile.Connect(Path);
        using (other.BeginTransaction(deferred: false))
        {
            using PlanFile reader = PlanFiles.Open(Path, PlanFileAccess.Read);
            Assert.Single(reader.Ledger().Entries);
        }
    }
}
