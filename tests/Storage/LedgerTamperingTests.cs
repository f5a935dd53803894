using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>Whatever somebody changes in the ledger with another program, reading it or comparing it with a head written down earlier shows it.</summary>
public sealed class LedgerTamperingTests : IDisposable
{
    private const int Length = 12;

    private readonly TemporaryFolder _folder = new();
    private readonly string _path;
    private readonly LedgerHead _head;

    public LedgerTamperingTests()
    {
        _path = _folder["a.plankit"];
        using PlanFile file = PlanFiles.Create(_path);
        file.Append([.. Enumerable.Range(1, Length).Select(i => PlanFiles.Tick(item: $"item{i}", note: $"第{i}次"))]);
        _head = file.Head();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_found_in_any_field_of_any_entry()
    {
        Gen<string> change = Gen.Elements(
            "recorded_at = '2016-04-01T08:30:15.124Z'",
            "date = '2016-03-30'",
            "author = author || '三'",
            "author = substr(author, 2)",
            "kind = 'entry-retracted'",
            "payload = replace(payload, '\"done\"', '\"partial\"')",
            "payload = payload || ' '",
            "payload = CAST(payload AS BLOB) || 'x'",
            "hash = zeroblob(32)",
            "hash = x'00'",
            "author = 7",
            "author = NULL");
        Prop.ForAll(change.ToArbitrary(), Gen.Choose(1, Length).ToArbitrary(), (fields, sequence) =>
        {
            string copy = Copy();
            RawFile.TamperUnseen(copy, $"UPDATE OR IGNORE ledger SET {fields} WHERE sequence = {sequence}");
            bool isNullRefused = fields.EndsWith("NULL", StringComparison.Ordinal);
            return isNullRefused || FirstBad(copy) == sequence;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [InlineData("UPDATE ledger SET author = '李四' WHERE sequence = 12")]
    [InlineData("UPDATE ledger SET hash = zeroblob(32) WHERE sequence = 11")]
    [InlineData("DELETE FROM ledger WHERE sequence = 11")]
    public void Is_found_before_anything_is_appended_to_it(string sql)
    {
        string copy = Copy();
        RawFile.TamperUnseen(copy, sql);
        using PlanFile file = PlanFiles.Open(copy);

        DamagedFile damaged = Assert.IsType<DamagedFile>(file.Append(PlanFiles.Batch(PlanFiles.Tick())).AsT2.Value);

        Assert.Equal(12, damaged.Sequence);
        Assert.Equal(12, file.Head().Sequence);
    }

    [Theory]
    [InlineData("DELETE FROM ledger WHERE sequence = 5", 5)]
    [InlineData("DELETE FROM ledger WHERE sequence = 1", 1)]
    [InlineData("UPDATE ledger SET sequence = 99 WHERE sequence = 4; UPDATE ledger SET sequence = 4 WHERE sequence = 5; UPDATE ledger SET sequence = 5 WHERE sequence = 99", 4)]
    [InlineData("UPDATE ledger SET sequence = sequence + 1 WHERE sequence = 12; INSERT INTO ledger SELECT 12, recorded_at, date, author, kind, payload, hash FROM ledger WHERE sequence = 3", 12)]
    [InlineData("INSERT INTO ledger SELECT 0, recorded_at, date, author, kind, payload, hash FROM ledger WHERE sequence = 1", 1)]
    public void Is_found_when_entries_are_missing_moved_or_added(string sql, long firstBad)
    {
        string copy = Copy();
        RawFile.TamperUnseen(copy, sql);

        Assert.Equal(firstBad, FirstBad(copy));
    }

    [Fact]
    public void Is_found_by_an_earlier_head_when_the_tail_was_cut()
    {
        string copy = Copy();
        RawFile.TamperUnseen(copy, "DELETE FROM ledger WHERE sequence > 9");

        using PlanFile file = PlanFiles.Open(copy, PlanFileAccess.Read);
        Assert.Equal(LedgerContinuity.TailLost, file.Ledger().Since(_head));
        Assert.Equal(LedgerContinuity.Unknown, file.Ledger().Since(_head.Hash));
    }

    [Fact]
    public void Is_found_by_an_earlier_head_when_the_whole_chain_was_made_anew()
    {
        string copy = _folder["c.plankit"];
        using PlanFile file = PlanFiles.Create(copy);
        file.Append([.. Enumerable.Range(1, Length + 1).Select(i => PlanFiles.Tick(item: $"item{i}", note: $"第{i + 1}次"))]);

        Assert.Equal(LedgerContinuity.Rewritten, file.Ledger().Since(_head));
    }

    [Fact]
    public void Is_not_seen_where_there_was_none()
    {
        using PlanFile file = PlanFiles.Open(_path);
        Assert.Equal(LedgerContinuity.Same, file.Ledger().Since(_head));
        Assert.Equal(LedgerContinuity.Same, file.Ledger().Since(_head.Hash));

        file.Append(PlanFiles.Tick());

        Assert.Equal(LedgerContinuity.Continued, file.Ledger().Since(_head));
        Assert.Equal(LedgerContinuity.Continued, file.Ledger().Since(_head.Hash));
        Assert.Equal(LedgerContinuity.Continued, file.Ledger().Since(new LedgerHead(0, file.Genesis)));
        Assert.Equal(LedgerContinuity.Continued, file.Ledger().Since(file.Genesis));
    }

    [Fact]
    public void Is_told_from_an_entry_of_a_newer_version()
    {
        string copy = Copy();
        byte[] hash;
        using (PlanFile file = PlanFiles.Open(copy))
        {
            hash = Convert.FromHexString(LedgerChain.HashEntry(file.Head().Hash, new LedgerRecord
            {
                Sequence = Length + 1,
                RecordedAt = "2016-04-01T08:30:15.123Z"u8,
                Date = "2016-03-31"u8,
                Author = "a"u8,
                Kind = "year-closed"u8,
                Payload = "{}"u8,
            }).Hex);
        }

        RawFile.Execute(copy, $"INSERT INTO ledger VALUES ({Length + 1}, '2016-04-01T08:30:15.123Z', '2016-03-31', 'a', 'year-closed', '{{}}', x'{Convert.ToHexString(hash)}')");

        using PlanFile reopened = PlanFiles.Open(copy);
        Assert.Equal(new NewerSchema(copy, 2, 2, "year-closed"), reopened.ReadLedger().AsT1.Value);
        Assert.Equal(VerificationProblem.UnknownKind, Assert.Single(reopened.Verify().AsT0.Findings).Problem);
    }

    private string Copy()
    {
        string copy = _folder["b.plankit"];
        File.Copy(_path, copy, overwrite: true);
        return copy;
    }

    private static long? FirstBad(string path)
    {
        using PlanFile file = PlanFiles.Open(path, PlanFileAccess.Read);
        long? onReading = file.ReadLedger().Match(_ => null, refusal => ((DamagedFile)refusal.Value!).Sequence);
        long? onVerifying = file.Verify().AsT0.FirstBadSequence;
        Assert.Equal(onReading, onVerifying);
        return onReading;
    }
}
