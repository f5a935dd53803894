using Microsoft.Data.Sqlite;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

public sealed class PlanFileOpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["a.plankit"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(PlanFileAccess.Read)]
    [InlineData(PlanFileAccess.Write)]
    public void Says_that_there_is_no_file(PlanFileAccess access)
    {
        Assert.Equal(new FileNotFound(Path), PlanFiles.Refusal(Path, access));
        Assert.Equal(new FileNotFound(_folder["missing/a.plankit"]), PlanFiles.Refusal(_folder["missing/a.plankit"], access));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Says_that_a_folder_is_no_plan_file() =>
        Assert.Equal("it is a folder", Assert.IsType<NotAPlanFile>(PlanFiles.Refusal(_folder.Path)).Reason.English);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("SQLite format 3\0")]
    [InlineData("PK\u0003\u0004 a workbook, say, that somebody renamed; it is longer than the header of a database, so that no part of it is missing")]
    public void Says_that_other_bytes_are_no_plan_file(string content)
    {
        string path = _folder.Write("a.plankit", content);

        Assert.IsType<NotAPlanFile>(PlanFiles.Refusal(path, PlanFileAccess.Write));
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Fact]
    public void Leaves_another_programs_database_alone()
    {
        RawFile.Execute(Path, "CREATE TABLE t (x); PRAGMA user_version = 1");
        byte[] before = File.ReadAllBytes(Path);

        var refusal = Assert.IsType<NotAPlanFile>(PlanFiles.Refusal(Path, PlanFileAccess.Write));

        Assert.Equal("it is another program's database", refusal.Reason.English);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Refuses_a_newer_schema()
    {
        PlanFiles.Create(Path).Dispose();
        RawFile.Execute(Path, "PRAGMA user_version = 3");

        Assert.Equal(new NewerSchema(Path, 3, 2), PlanFiles.Refusal(Path, PlanFileAccess.Write));
    }

    [Fact]
    public void Refuses_a_newer_schema_that_still_lies_in_the_write_ahead_log()
    {
        PlanFiles.Create(Path).Dispose();
        using SqliteConnection other = RawFile.Connect(Path);
        using SqliteCommand command = other.CreateCommand();
        command.CommandText = "PRAGMA user_version = 7";
        command.ExecuteNonQuery();

        Assert.Equal(new NewerSchema(Path, 7, 2), PlanFiles.Refusal(Path, PlanFileAccess.Write));
    }

    [Theory]
    [InlineData("DROP TRIGGER ledger_no_update")]
    [InlineData("DROP TRIGGER ledger_no_delete; CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT 1; END")]
    [InlineData("CREATE TRIGGER spy AFTER INSERT ON ledger BEGIN DELETE FROM setting; END")]
    [InlineData("CREATE VIEW spy AS SELECT * FROM ledger")]
    [InlineData("CREATE TABLE spy (x)")]
    [InlineData("CREATE INDEX spy ON ledger (author)")]
    [InlineData("DROP TABLE setting; CREATE VIEW setting AS SELECT 'a' AS name, 'b' AS value")]
    [InlineData("ALTER TABLE setting ADD COLUMN spy TEXT")]
    [InlineData("ANALYZE")]
    public void Refuses_a_schema_that_is_not_its_own(string sql)
    {
        PlanFiles.Create(Path).Dispose();
        RawFile.Execute(Path, sql);

        Assert.Contains("triggers", Assert.IsType<DamagedFile>(PlanFiles.Refusal(Path, PlanFileAccess.Write)).Reason.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE plan SET unit = 'x'")]
    [InlineData("UPDATE plan SET year = 2017")]
    [InlineData("UPDATE plan SET year = 'x'")]
    [InlineData("UPDATE plan SET year = 9223372036854775807")]
    [InlineData("UPDATE plan SET profile = '{\"unit\":\"x\"}'")]
    [InlineData("UPDATE plan SET reading = '{\"itemLevel\":1}'")]
    [InlineData("UPDATE plan SET genesis = zeroblob(32)")]
    [InlineData("UPDATE plan SET genesis = 'x'")]
    [InlineData("UPDATE plan SET text_digest = zeroblob(32)")]
    [InlineData("UPDATE plan SET text_digest = zeroblob(31)")]
    [InlineData("DELETE FROM plan")]
    [InlineData("UPDATE plan_text SET content = CAST('x' AS BLOB)")]
    [InlineData("UPDATE plan_text SET content = x'ff'")]
    [InlineData("UPDATE plan_text SET content = 7")]
    [InlineData("DELETE FROM plan_text")]
    public void Refuses_a_plan_that_was_changed(string sql)
    {
        PlanFiles.Create(Path).Dispose();
        RawFile.TamperUnseen(Path, sql);

        Assert.IsType<DamagedFile>(PlanFiles.Refusal(Path));
    }

    [Theory]
    [InlineData("UPDATE ledger SET author = '李四'")]
    [InlineData("DELETE FROM ledger")]
    [InlineData("INSERT OR REPLACE INTO ledger SELECT * FROM ledger")]
    [InlineData("INSERT INTO ledger SELECT 9, recorded_at, date, author, kind, payload, hash FROM ledger")]
    [InlineData("UPDATE plan SET year = 2017")]
    [InlineData("DELETE FROM plan")]
    [InlineData("INSERT OR REPLACE INTO plan SELECT * FROM plan")]
    [InlineData("UPDATE plan_text SET encoding = 'x'")]
    [InlineData("DELETE FROM plan_text")]
    [InlineData("INSERT OR REPLACE INTO plan_text SELECT * FROM plan_text")]
    [InlineData("UPDATE evidence SET content = zeroblob(1)")]
    [InlineData("DELETE FROM evidence")]
    [InlineData("INSERT OR REPLACE INTO evidence SELECT * FROM evidence")]
    public void Holds_triggers_that_refuse_changes_by_other_programs(string sql)
    {
        using (PlanFile file = PlanFiles.Create(Path))
        using (EvidenceFile evidence = EvidenceFile.Open(_folder.Write("a.txt", "signed")).AsT0)
        {
            file.MustAppend(new LedgerBatch
            {
                Author = "张三",
                Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick(evidence: evidence.Reference))],
                Evidence = [evidence],
            });
        }

        Assert.Throws<SqliteException>(() => RawFile.Execute(Path, sql));
        using PlanFile reopened = PlanFiles.Open(Path, PlanFileAccess.Read);
        Assert.True(reopened.Verify().AsT0.IsSound);
    }

    [Fact]
    public void Opens_on_a_read_only_disk_to_read_and_says_so_when_it_is_to_write()
    {
        using var disk = SmallDisk.Mount(_folder, "1m");
        using (PlanFile file = PlanFiles.Create(disk["a b%20#.plankit"]))
        {
            file.Append(PlanFiles.Tick());
        }

        Assert.True(disk.MakeReadOnly());

        using (PlanFile file = PlanFiles.Open(disk["a b%20#.plankit"], PlanFileAccess.Read))
        {
            Assert.Single(file.Ledger().Entries);
            Assert.True(file.Verify().AsT0.IsSound);
        }

        Assert.Equal(FileFaultKind.ReadOnly, Assert.IsType<FileFault>(PlanFiles.Refusal(disk["a b%20#.plankit"], PlanFileAccess.Write)).Kind);
    }

    [Fact]
    public void Opens_on_a_full_disk_to_read_and_says_so_when_it_is_written()
    {
        using var disk = SmallDisk.Mount(_folder, "200k");
        PlanFiles.Create(disk["a.plankit"]).Dispose();
        disk.Fill();

        using (PlanFile file = PlanFiles.Open(disk["a.plankit"], PlanFileAccess.Read))
        {
            Assert.Empty(file.Ledger().Entries);
        }

        Assert.Equal(FileFaultKind.DiskFull, Assert.IsType<FileFault>(PlanFiles.Refusal(disk["a.plankit"], PlanFileAccess.Write)).Kind);
    }

    [Fact]
    public void Says_so_when_a_file_that_was_not_closed_lies_on_a_read_only_disk()
    {
        using var disk = SmallDisk.Mount(_folder, "1m");
        string path = _folder["live.plankit"];
        using (PlanFile live = PlanFiles.Create(path))
        {
            live.Append(PlanFiles.Tick());
            File.Copy(path, disk["a.plankit"]);
            File.Copy(path + "-wal", disk["a.plankit-wal"]);
        }

        Assert.True(disk.MakeReadOnly());

        Assert.Equal(FileFaultKind.RecoveryNeeded, Assert.IsType<FileFault>(PlanFiles.Refusal(disk["a.plankit"])).Kind);
    }

    [Fact]
    public void Shows_what_was_acknowledged_when_the_writer_was_cut_off()
    {
        string cutOff = _folder["b.plankit"];
        using (PlanFile live = PlanFiles.Create(Path))
        {
            live.Append(PlanFiles.Tick());
            File.Copy(Path, cutOff);
            File.Copy(Path + "-wal", cutOff + "-wal");
        }

        using (PlanFile file = PlanFiles.Open(cutOff, PlanFileAccess.Read))
        {
            Assert.Single(file.Ledger().Entries);
        }

        Assert.Equal(["a.plankit", "b.plankit"], _folder.Names);
    }

    [Fact]
    public void Says_that_a_file_cut_short_is_damaged()
    {
        PlanFiles.Create(Path).Dispose();
        byte[] whole = File.ReadAllBytes(Path);
        File.WriteAllBytes(Path, whole[..4096]);

        Assert.IsType<DamagedFile>(PlanFiles.Refusal(Path));
    }
}
