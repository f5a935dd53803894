using System.Globalization;
using PlanKit.KillTest;
using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>
/// Ten thousand random tamperings, against a head that was exported before: any byte of any row, rows deleted, swapped, inserted,
/// the tail cut, the chain recomputed from some row on. All are found. The seed is fixed, so that each run tries the same.
/// </summary>
public sealed class LedgerTamperingInBulkTests : IDisposable
{
    private const int Length = 40;
    private const int Times = 10_000;

    private static readonly string[] Fields = ["recorded_at", "date", "author", "kind", "payload", "hash"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_found_every_time()
    {
        string path = _folder["a.plankit"];
        Digest genesis;
        LedgerHead exported;
        using (PlanFile file = PlanFiles.Create(path))
        {
            file.Append([.. Enumerable.Range(1, Length).Select(i => PlanFiles.Tick(item: $"item{i}", note: $"第{i}次，到会{i}人"))]);
            (genesis, exported) = (file.Genesis, file.Head());
        }

        using var ledger = new TamperedLedger("bulk", path);
        Assert.False(ledger.IsFound(genesis, exported));
        var random = new DeterministicRandom(2016);
        var unseen = new List<string>();
        for (int i = 0; i < Times; i++)
        {
            string what = Tamper(ledger, genesis, random);
            if (!ledger.IsFound(genesis, exported))
            {
                unseen.Add($"{i}: {what}");
            }

            ledger.Restore();
        }

        Assert.Empty(unseen);
        Assert.False(ledger.IsFound(genesis, exported));
    }

    private static string Tamper(TamperedLedger ledger, Digest genesis, DeterministicRandom random)
    {
        long sequence = 1 + random.Below(Length);
        switch (random.Below(10))
        {
            case 0:
                ledger.Execute($"DELETE FROM ledger WHERE sequence = {sequence}");
                return $"deleted {sequence}";
            case 1:
                ledger.Execute($"DELETE FROM ledger WHERE sequence >= {sequence}");
                return $"cut from {sequence}";
            case 2:
                long other = 1 + ((sequence + random.Below(Length - 1)) % Length);
                ledger.Execute($"""
                    UPDATE ledger SET sequence = -1 WHERE sequence = {sequence};
                    UPDATE ledger SET sequence = {sequence} WHERE sequence = {other};
                    UPDATE ledger SET sequence = {other} WHERE sequence = -1
                    """);
                return $"swapped {sequence} and {other}";
            case 3:
                ledger.Execute($"""
                    UPDATE ledger SET sequence = -sequence WHERE sequence >= {sequence};
                    UPDATE ledger SET sequence = 1 - sequence WHERE sequence < 0;
                    INSERT INTO ledger SELECT {sequence}, recorded_at, date, author, kind, payload, hash FROM sound WHERE sequence = {1 + random.Below(Length)}
                    """);
                return $"inserted at {sequence}";
            case 4:
                ledger.Execute("UPDATE ledger SET author = author || '四' WHERE sequence = $sequence", ("$sequence", sequence));
                Recompute(ledger, genesis, sequence, Length);
                return $"changed {sequence} and recomputed the rest";
            case 5:
                ledger.Execute($"DELETE FROM ledger WHERE sequence = {sequence}; UPDATE ledger SET sequence = sequence - 1 WHERE sequence > {sequence}");
                Recompute(ledger, genesis, sequence, Length - 1);
                return $"left {sequence} out and recomputed the rest";
            default:
                string field = Fields[random.Below(Fields.Length)];
                byte[] bytes = ledger.Bytes(field, sequence);
                int position = random.Below(bytes.Length);
                bytes[position] ^= (byte)(1 + random.Below(255));
                ledger.Execute($"UPDATE ledger SET {field} = $value WHERE sequence = {sequence}", ("$value", bytes));
                return $"byte {position} of {field} of {sequence}";
        }
    }

    // What somebody does who knows the format: every hash from there on fits again.
    private static void Recompute(TamperedLedger ledger, Digest genesis, long first, long last)
    {
        Digest previous = first == 1 ? genesis : Digest.FromHash(ledger.Bytes("hash", first - 1));
        for (long sequence = first; sequence <= last; sequence++)
        {
            previous = LedgerChain.HashEntry(previous, new LedgerRecord
            {
                Sequence = sequence,
                RecordedAt = ledger.Bytes("recorded_at", sequence),
                Date = ledger.Bytes("date", sequence),
                Author = ledger.Bytes("author", sequence),
                Kind = ledger.Bytes("kind", sequence),
                Payload = ledger.Bytes("payload", sequence),
            });
            ledger.Execute(
                $"UPDATE ledger SET hash = $hash WHERE sequence = {sequence.ToString(CultureInfo.InvariantCulture)}",
                ("$hash", Convert.FromHexString(previous.Hex)));
        }
    }
}
