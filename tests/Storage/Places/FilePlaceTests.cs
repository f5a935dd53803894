using Microsoft.Data.Sqlite;
using PlanKit.Storage;
using PlanKit.Storage.Places;

namespace PlanKit.Tests.Storage.Places;

/// <summary>Plan files on networks and in synchronised folders, and on the way there and back.</summary>
public sealed class FilePlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PlanFileOptions _local = Options(network: null);
    private readonly PlanFileOptions _network = Options("nfs4");

    private string Path => _folder["a.plankit"];

    private string Synchronised => System.IO.Path.Combine(Directory.CreateDirectory(_folder["OneDrive - 市测试委"]).FullName, "a.plankit");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Says_where_a_file_lies()
    {
        using (PlanFile file = PlanFiles.Create(Path, options: _local))
        {
            Assert.Equal(new FilePlace(FilePlaceKind.Local, "", _folder.Path), file.Place);
        }

        using (PlanFile file = PlanFiles.Open(Path, options: _network))
        {
            Assert.Equal(new FilePlace(FilePlaceKind.Network, "nfs4", _folder.Path), file.Place);
        }

        using (PlanFile file = PlanFiles.Create(Synchronised, options: _local))
        {
            Assert.Equal(new FilePlace(FilePlaceKind.Synchronised, "OneDrive", System.IO.Path.GetDirectoryName(Synchronised)!), file.Place);
        }

        File.CreateSymbolicLink(_folder["link.plankit"], Synchronised);
        using (PlanFile file = PlanFiles.Open(_folder["link.plankit"], options: _local))
        {
            Assert.Equal(FilePlaceKind.Synchronised, file.Place.Kind);
        }
    }

    [Fact]
    public void Keeps_nothing_beside_a_file_on_a_network_that_was_acknowledged()
    {
        using PlanFile file = PlanFiles.Create(Path, options: _network);
        file.Append(PlanFiles.Tick());

        Assert.Equal(["a.plankit"], _folder.Names);
        File.Copy(Path, _folder["b.plankit"]);
        using PlanFile copy = PlanFiles.Open(_folder["b.plankit"], PlanFileAccess.Read, _network);
        Assert.Single(copy.Ledger().Entries);
    }

    [Fact]
    public void Keeps_nothing_beside_a_file_in_a_synchronised_folder_that_was_acknowledged()
    {
        using PlanFile file = PlanFiles.Create(Synchronised, options: _local);
        file.Append(PlanFiles.Tick());

        Assert.Equal(["a.plankit"], Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Synchronised)!).Select(System.IO.Path.GetFileName));
    }

    [Theory]
    [InlineData(PlanFileAccess.Read)]
    [InlineData(PlanFileAccess.Write)]
    public void Takes_up_what_a_killed_writer_left_in_the_log_when_a_file_comes_to_a_network(PlanFileAccess access)
    {
        string moved = _folder["b.plankit"];
        using (PlanFile live = PlanFiles.Create(Path, options: _local))
        {
            live.Append(PlanFiles.Tick(), PlanFiles.Tick());
            foreach (string side in (string[])["", "-wal", "-shm"])
            {
                File.Copy(Path + side, moved + side);
            }
        }

        using (PlanFile file = PlanFiles.Open(moved, access, _network))
        {
            Assert.Equal(2, file.Ledger().Entries.Length);
            Assert.True(file.Verify().AsT0.IsSound);
        }

        Assert.Equal("delete", ModeOf(moved));
        Assert.Equal(["a.plankit", "b.plankit"], _folder.Names);
    }

    [Fact]
    public void Goes_back_to_the_log_when_a_file_is_written_to_on_a_disk_of_this_computer_again()
    {
        PlanFiles.Create(Path, options: _network).Dispose();

        PlanFiles.Open(Path, PlanFileAccess.Read, _local).Dispose();
        Assert.Equal("delete", ModeOf(Path));

        using (PlanFile file = PlanFiles.Open(Path, PlanFileAccess.Write, _local))
        {
            file.Append(PlanFiles.Tick());
        }

        Assert.Equal("wal", ModeOf(Path));
        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void Does_not_wait_to_go_back_while_another_reads()
    {
        PlanFiles.Create(Path, options: _network).Dispose();
        using SqliteConnection other = RawFile.Connect(Path);
        using (SqliteTransaction reading = other.BeginTransaction(deferred: true))
        {
            using SqliteCommand select = other.CreateCommand();
            select.CommandText = "SELECT count(*) FROM ledger";
            select.ExecuteScalar();

            // It would wait for half a minute, and then refuse, if it insisted.
            PlanFiles.Open(Path, PlanFileAccess.Write, _local).Dispose();
        }

        Assert.Equal("delete", ModeOf(Path));
    }

    [Fact]
    public void Says_that_it_is_locked_when_a_file_on_a_network_is_open_with_a_log()
    {
        using PlanFile open = PlanFiles.Create(Path, options: _local);
        open.Append(PlanFiles.Tick());
        PlanFileOptions hasty = Options("nfs4", TimeSpan.FromMilliseconds(20));

        Assert.IsType<FileLocked>(PlanFiles.Refusal(Path, PlanFileAccess.Write, hasty));
        Assert.IsType<FileLocked>(PlanFiles.Refusal(Path, PlanFileAccess.Read, hasty));
        Assert.Single(open.Append(PlanFiles.Tick()));
        Assert.Equal(2, open.Ledger().Entries.Length);
    }

    [Theory]
    [InlineData(null, "nfs4", "delete")]
    [InlineData("nfs4", null, "wal")]
    public void Copies_in_the_way_that_is_safe_where_the_copy_lies(string? from, string? to, string mode)
    {
        using (PlanFile file = PlanFiles.Create(Path, options: Options(from)))
        {
            file.Append(PlanFiles.Tick());
        }

        // The copy's place is asked for with the options with which the file was opened, as on one computer.
        string other = _folder["b.plankit"], dumped = _folder["c.plankit"];
        var drives = new DrivesByName { [Path] = from, [other] = to, [dumped] = to };
        using (PlanFile file = PlanFiles.Open(Path, PlanFileAccess.Read, new PlanFileOptions { Time = new StoppedClock(), Drives = drives }))
        {
            Assert.True(file.BackupTo(other).IsT0);
            using var dump = new MemoryStream();
            Assert.True(file.DumpTo(dump).IsT0);
            dump.Position = 0;
            Assert.True(PlanFile.Restore(dumped, dump, new PlanFileOptions { Time = new StoppedClock(), Drives = drives }).IsT0);
        }

        foreach (string copy in (string[])[other, dumped])
        {
            Assert.Equal(mode, ModeOf(copy));
            using PlanFile file = PlanFiles.Open(copy, PlanFileAccess.Read, Options(to));
            Assert.Single(file.Ledger().Entries);
        }

        Assert.Equal(["a.plankit", "b.plankit", "c.plankit"], _folder.Names);
    }

    [Fact]
    public void Rolls_back_what_a_killed_writer_left_half_done()
    {
        string cutOff = HalfWritten(_folder["b.plankit"]);

        using (PlanFile file = PlanFiles.Open(cutOff, PlanFileAccess.Read, _network))
        {
            Assert.Single(file.Ledger().Entries);
            Assert.True(file.Verify().AsT0.IsSound);
        }

        Assert.DoesNotContain("b.plankit-journal", _folder.Names);
    }

    [Fact]
    public void Says_so_when_what_was_left_half_done_lies_on_a_read_only_disk()
    {
        using var disk = SmallDisk.Mount(_folder, "2m");
        HalfWritten(disk["a.plankit"]);
        Assert.True(disk.MakeReadOnly());

        Assert.Equal(FileFaultKind.RecoveryNeeded, Assert.IsType<FileFault>(PlanFiles.Refusal(disk["a.plankit"], PlanFileAccess.Read, _network)).Kind);
    }

    // A file with one entry, in the middle of a transaction of which some pages were written already.
    private string HalfWritten(string path)
    {
        using (PlanFile file = PlanFiles.Create(Path, options: _network))
        {
            file.Append(PlanFiles.Tick());
        }

        using SqliteConnection other = RawFile.Connect(Path);
        using SqliteTransaction transaction = other.BeginTransaction(deferred: false);
        using SqliteCommand write = other.CreateCommand();
        write.CommandText = """
            PRAGMA cache_size = 1;
            WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 100)
            INSERT INTO setting (name, value) SELECT 'n' || value, hex(randomblob(2000)) FROM n
            """;
        write.ExecuteNonQuery();
        File.Copy(Path, path);
        File.Copy(Path + "-journal", path + "-journal");
        return path;
    }

    private static object? ModeOf(string path) => RawFile.Scalar(path, "PRAGMA journal_mode");

    private static PlanFileOptions Options(string? network, TimeSpan? lockTimeout = null) =>
        new() { Time = new StoppedClock(), Drives = new ToldDrives(network), LockTimeout = lockTimeout ?? TimeSpan.FromSeconds(30) };

    private sealed class DrivesByName : Dictionary<string, string?>, IDriveProbe
    {
        // Of a file that is about to be made, its folder is asked for: both copies lie where the file that is asked for last does.
        public string? NetworkFileSystemOf(string path) => TryGetValue(path, out string? network) ? network : this.Last().Value;

        public IEnumerable<(string Folder, string Service)> SynchronisedFolders() => [];
    }
}
