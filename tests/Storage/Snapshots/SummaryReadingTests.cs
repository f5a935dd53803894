using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Storage.Snapshots;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Tests.Storage.Snapshots;

/// <summary>What a ledger comes to is the same from a snapshot as from the whole ledger, and a snapshot is used only for the file that was checked.</summary>
public sealed class SummaryReadingTests : IDisposable
{
    private const int Length = 600;

    private readonly TemporaryFolder _folder = new();
    private readonly string _path;
    private readonly string _snapshots;
    private readonly Plan _plan;
    private readonly Digest _genesis;

    public SummaryReadingTests()
    {
        _path = _folder["a.plankit"];
        _snapshots = _folder["snapshots"];
        using PlanFile file = PlanFiles.Create(_path);
        _genesis = file.Genesis;
        _plan = PlanBuilder.Build(PlanSyntaxTree.Parse(file.Text, file.Reading), file.Header, file.Profile, file.Identities);
        file.Append([.. Enumerable.Range(0, Length).Select(i => Counted(i % 2, 1))]);
    }

    private string ProofPath => Path.Combine(_snapshots, $"{_genesis.Hex}.proof");

    private string SnapshotPath => Path.Combine(_snapshots, $"{_genesis.Hex}.snapshot");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Goes_on_from_a_snapshot_with_what_came_after_it()
    {
        Assert.Equal(300, CountedOf(0));
        PretendThatCounted(7);
        Assert.Equal(7, CountedOf(0));

        Write(file => file.Append(Counted(0, 5)));

        Assert.Equal(12, CountedOf(0));
        Assert.Equal(Length + 1, Read().Head.Sequence);
    }

    [Fact]
    public void Says_what_the_whole_ledger_says_after_each_command()
    {
        Assert.Equal(300, CountedOf(0));
        (LedgerFact Fact, int Expected)[] commands =
        [
            (Counted(0, 5), 305),
            (new EntryRetracted { Sequence = Length + 1 }, 300),
            (new EntryRetracted { Sequence = 1 }, 299),
            (new EntryRetracted { Sequence = Length + 3 }, 300),
            (Counted(0, 1), 301),
        ];
        foreach ((LedgerFact fact, int expected) in commands)
        {
            Write(file => file.Append(fact));
            Assert.Equal(expected, CountedOf(0));
            Assert.Equal(expected, WholeCountOf(0));
        }
    }

    [Fact]
    public void Begins_anew_once_much_came_after_it()
    {
        Read();
        byte[] first = File.ReadAllBytes(SnapshotPath);
        Write(file => file.Append([.. Enumerable.Range(0, LedgerSnapshots.Interval - 1).Select(_ => Counted(0, 1))]));
        Read();
        Assert.Equal(first, File.ReadAllBytes(SnapshotPath));

        Write(file => file.Append(Counted(0, 1)));
        Read();

        Assert.NotEqual(first, File.ReadAllBytes(SnapshotPath));
        Assert.Equal(800, CountedOf(0));
        Assert.Equal(800, WholeCountOf(0));
    }

    [Fact]
    public void Keeps_nothing_of_a_short_ledger()
    {
        string path = _folder["short.plankit"];
        using (PlanFile file = PlanFiles.Create(path))
        {
            file.Append(Counted(0, 1));
        }

        using PlanFile opened = Open(PlanFileAccess.Read, path);
        Assert.Equal(1, opened.ReadSummary().AsT0.Head.Sequence);
        Assert.False(Directory.Exists(_snapshots));
    }

    [Theory]
    [InlineData("UPDATE ledger SET payload = replace(payload, '\"count\":1', '\"count\":9') WHERE sequence = 5")]
    [InlineData("UPDATE ledger SET hash = zeroblob(32) WHERE sequence = 5")]
    public void Finds_what_was_changed_below_the_snapshot_by_another_program(string sql)
    {
        Read();
        DateTime time = File.GetLastWriteTimeUtc(_path);
        RawFile.TamperUnseen(_path, sql);
        if (OperatingSystem.IsLinux())
        {
            // There the time can be set back and the change shows all the same.
            File.SetLastWriteTimeUtc(_path, time);
        }

        Assert.Equal(5, Damage().Sequence);
        Assert.Equal(5, Damage().Sequence);
    }

    [Fact]
    public void Finds_what_another_program_changed_while_this_one_had_the_file_open_to_write()
    {
        Read();
        Write(file =>
        {
            RawFile.TamperUnseen(_path, "UPDATE ledger SET author = '李四' WHERE sequence = 5");
            file.Append(Counted(0, 1));
        });

        Assert.Equal(5, Damage().Sequence);
    }

    [Fact]
    public void Does_not_believe_a_snapshot_after_another_program_wrote_anything()
    {
        Read();
        PretendThatCounted(7);
        Assert.Equal(7, CountedOf(0));

        RawFile.Execute(_path, "INSERT INTO setting VALUES ('a', 'b')");

        Assert.Equal(300, CountedOf(0));
    }

    [Fact]
    public void Checks_what_came_after_the_snapshot()
    {
        Read();
        Write(file => file.Append(Counted(0, 1), Counted(1, 1), Counted(1, 1)));
        RawFile.TamperUnseen(_path, $"UPDATE ledger SET author = '李四' WHERE sequence = {Length + 2}");
        PretendThatItWasChecked();

        Assert.Equal(Length + 2, Damage().Sequence);
    }

    [Fact]
    public void Is_not_believed_any_more_once_a_full_check_found_damage()
    {
        Read();
        RawFile.TamperUnseen(_path, "UPDATE ledger SET author = '李四' WHERE sequence = 5");
        PretendThatItWasChecked();
        Assert.Equal(300, CountedOf(0));

        using (PlanFile file = Open(PlanFileAccess.Read))
        {
            Assert.False(file.Verify().AsT0.IsSound);
        }

        Assert.Equal(5, Damage().Sequence);
    }

    [Fact]
    public void Does_without_files_that_are_damaged_foreign_or_missing()
    {
        Read();
        byte[] proof = File.ReadAllBytes(ProofPath), snapshot = File.ReadAllBytes(SnapshotPath);
        foreach ((string path, byte[] sound) in ((string, byte[])[])[(ProofPath, proof), (SnapshotPath, snapshot)])
        {
            byte[] changed = [.. sound];
            changed[sound.Length / 2] ^= 1;
            foreach (byte[] content in (byte[][])[[], sound[..^1], changed, snapshot, proof, [.. "not ours at all, and longer than any hash is"u8]])
            {
                File.WriteAllBytes(ProofPath, proof);
                File.WriteAllBytes(SnapshotPath, snapshot);
                File.WriteAllBytes(path, content);
                Assert.Equal(300, CountedOf(0));
            }

            File.WriteAllBytes(ProofPath, proof);
            File.WriteAllBytes(SnapshotPath, snapshot);
            File.Delete(path);
            Assert.Equal(300, CountedOf(0));
        }
    }

    [Fact]
    public void Does_without_a_folder_that_cannot_be_made()
    {
        File.WriteAllText(_snapshots, "a file where the folder should be");

        Assert.Equal(300, CountedOf(0));
        Write(file => file.Append(Counted(0, 5)));
        Assert.Equal(305, CountedOf(0));
    }

    [Fact]
    public void Is_not_taken_for_that_of_a_copy_that_went_another_way()
    {
        string copy = _folder["copy.plankit"];
        File.Copy(_path, copy);
        Write(file => file.Append(Counted(0, 5)), copy);
        Write(file => file.Append(Counted(0, 7)));
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(305, CountedOf(0, copy));
            Assert.Equal(307, CountedOf(0));
        }
    }

    [Fact]
    public void Reading_does_not_touch_the_plan_file()
    {
        FileStamp? before = FileStamp.Of(_path);
        Read();

        Assert.NotNull(before);
        Assert.Equal(before, FileStamp.Of(_path));
    }

    [Fact]
    public void Leaves_nothing_half_written_behind()
    {
        Read();
        Write(file => file.Append(Counted(0, 1)));
        Read();

        Assert.Equal([ProofPath, SnapshotPath], Directory.GetFiles(_snapshots).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Remembers_which_text_is_in_force()
    {
        var text = SourceText.From("一、组织\n1．完善制度。\n2．召开会议。\n3．签订责任书。\n");
        Write(file => file.MustAppend(new LedgerBatch
        {
            Author = "张三",
            Facts = [new DatedFact(PlanFiles.Day, new PlanRevised { TextDigest = Digest.Of(System.Text.Encoding.UTF8.GetBytes(text.ToString())), Reason = "上级要求" })],
            RevisedText = text,
        }));
        Assert.Equal(text.ToString(), TextInForce());
        Read();
        Assert.Equal(text.ToString(), TextInForce());

        Write(file => file.Append(new EntryRetracted { Sequence = Length + 1 }));
        Assert.Equal(PlanFiles.Contents.Text.ToString(), TextInForce());
        Read();
        Assert.Equal(PlanFiles.Contents.Text.ToString(), TextInForce());

        Write(file => file.Append(new EntryRetracted { Sequence = Length + 2 }));
        Assert.Equal(text.ToString(), TextInForce());
    }

    private string TextInForce()
    {
        using PlanFile file = Open(PlanFileAccess.Read);
        return file.Text.ToString();
    }

    private Ticked Counted(int item, int count) =>
        new() { Item = _plan.AllItems[item].Id, Quarter = Quarter.Q1, State = TickState.Done, Count = count };

    private PlanFile Open(PlanFileAccess access, string? path = null) =>
        PlanFiles.Open(path ?? _path, access, new PlanFileOptions { Time = new StoppedClock(), SnapshotFolder = _snapshots });

    private void Write(Action<PlanFile> write, string? path = null)
    {
        using PlanFile file = Open(PlanFileAccess.Write, path);
        write(file);
    }

    private SummarizedLedger Read(string? path = null)
    {
        using PlanFile file = Open(PlanFileAccess.Read, path);
        return file.ReadSummary().Match(read => read, refusal => throw new InvalidOperationException(refusal.Value!.ToString()));
    }

    private int CountedOf(int item, string? path = null) =>
        Progress.Of(_plan, Read(path).Summary, PlanFiles.Day).Items[item].In(Quarter.Q1).Occurrences;

    private int WholeCountOf(int item)
    {
        using PlanFile file = Open(PlanFileAccess.Read);
        return Progress.Compute(_plan, file.Ledger().Entries, PlanFiles.Day).Items[item].In(Quarter.Q1).Occurrences;
    }

    private DamagedFile Damage()
    {
        using PlanFile file = Open(PlanFileAccess.Read);
        return Assert.IsType<DamagedFile>(file.ReadSummary().AsT1.Value);
    }

    // Puts a snapshot of the same entries in its place that says something else of item 0: whoever uses it says so too.
    private void PretendThatCounted(int count)
    {
        LedgerHead head = SnapshotFormat.ReadSnapshot(File.ReadAllBytes(SnapshotPath), _genesis)!.Head;
        var summary = new LedgerSummary(_plan.Year);
        summary.Add([.. Enumerable.Range(1, (int)head.Sequence).Select(sequence => new LedgerEntry
        {
            Sequence = sequence,
            RecordedAt = DateTimeOffset.UnixEpoch,
            Date = PlanFiles.Day,
            Author = "张三",
            Fact = Counted(sequence == 1 ? 0 : 1, sequence == 1 ? count : 1),
            PreviousHash = _genesis,
            Hash = _genesis,
        })]);
        File.WriteAllBytes(SnapshotPath, SnapshotFormat.Write(_genesis, new LedgerSnapshot(head, summary)));
    }

    // What nobody can do without the user's own folder: says that the file as it is now was checked.
    private void PretendThatItWasChecked()
    {
        LedgerProof proof = SnapshotFormat.ReadProof(File.ReadAllBytes(ProofPath), _genesis)!;
        File.WriteAllBytes(ProofPath, SnapshotFormat.Write(_genesis, proof with { Stamp = FileStamp.Of(_path)! }));
    }
}
