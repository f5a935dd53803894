using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;
using PlanKit.Text;

namespace PlanKit.Storage.Ledger;

/// <summary>Reads ledgers. No entry leaves a file before the chain up to it was found right.</summary>
internal static class LedgerReader
{
    private static readonly LocalizableText GapText = new("第 {0} 号记录缺失或次序不对", "entry {0} is missing or out of order");
    private static readonly LocalizableText MismatchText = new("第 {0} 号记录与其哈希不符：它或它之前的内容被改动过", "entry {0} does not match its hash: it was changed, or what came before it");
    private static readonly LocalizableText MalformedText = new("第 {0} 号记录的内容无法读取（{1}）", "the content of entry {0} cannot be read ({1})");

    /// <summary>Reads the whole ledger.</summary>
    public static OneOf<VerifiedLedger, PlanFileRefusal> Read(Database database, string path, Digest genesis)
    {
        using var walk = new LedgerWalk(database, genesis);
        return Read(path, walk, genesis).Match<OneOf<VerifiedLedger, PlanFileRefusal>>(
            entries => new VerifiedLedger(genesis, entries),
            refusal => refusal);
    }

    /// <summary>Reads what came after an entry, which is taken to be right.</summary>
    public static OneOf<ImmutableArray<LedgerEntry>, PlanFileRefusal> ReadAfter(Database database, string path, LedgerHead head)
    {
        using var walk = new LedgerWalk(database, head);
        return Read(path, walk, head.Hash);
    }

    private static OneOf<ImmutableArray<LedgerEntry>, PlanFileRefusal> Read(string path, LedgerWalk walk, Digest previous)
    {
        ImmutableArray<LedgerEntry>.Builder entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        while (walk.TryStep(out LedgerRecord record))
        {
            Digest hash = walk.Hash;
            OneOf<LedgerEntry, PlanFileRefusal> read = Read(path, record, previous, hash);
            if (read.TryPickT1(out PlanFileRefusal? refusal, out LedgerEntry? entry))
            {
                return refusal;
            }

            entries.Add(entry);
            previous = hash;
        }

        return walk.Flaw is { } flaw ? Damaged(path, flaw, walk.Sequence + 1) : entries.DrainToImmutable();
    }

    /// <summary>Where the ledger stands, from its last entry alone; null where that one holds no hash.</summary>
    public static LedgerHead? ReadHead(Database database, Digest genesis)
    {
        using Statement statement = database.PrepareKept("SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1");
        return !statement.Step() ? new LedgerHead(0, genesis)
            : statement.IntegerAt(0) is { } sequence && statement.DigestAt(1) is { } hash ? new LedgerHead(sequence, hash)
            : null;
    }

    /// <summary>
    /// Where the ledger stands, once its last entry was hashed again after the one before it: what an append may go on from in
    /// the same time whatever the length. The chain before is not checked.
    /// </summary>
    public static OneOf<LedgerHead, PlanFileRefusal> ReadCheckedHead(Database database, string path, Digest genesis)
    {
        using Statement statement = database.PrepareKept($"SELECT {LedgerWalk.Columns} FROM ledger ORDER BY sequence DESC LIMIT 2");
        if (!statement.Step())
        {
            return new LedgerHead(0, genesis);
        }

        byte[] recordedAt = statement.BytesAt(1).ToArray(), date = statement.BytesAt(2).ToArray(), author = statement.BytesAt(3).ToArray();
        byte[] kind = statement.BytesAt(4).ToArray(), payload = statement.BytesAt(5).ToArray();
        long sequence = statement.RowIdAt(0);
        Digest? hash = statement.DigestAt(6);
        bool hasPrevious = statement.Step();
        if (sequence != (hasPrevious ? statement.RowIdAt(0) : 0) + 1)
        {
            return Damaged(path, ChainFlaw.Gap, sequence);
        }

        var record = new LedgerRecord { Sequence = sequence, RecordedAt = recordedAt, Date = date, Author = author, Kind = kind, Payload = payload };
        return hash is not null && (hasPrevious ? statement.DigestAt(6) : genesis) is { } previous && LedgerChain.HashEntry(previous, record) == hash
            ? new LedgerHead(sequence, hash)
            : Damaged(path, ChainFlaw.HashMismatch, sequence);
    }

    /// <summary>The case for a broken chain.</summary>
    public static PlanFileRefusal Damaged(string path, ChainFlaw flaw, long sequence) => new DamagedFile(path, Describe(flaw, sequence), sequence);

    /// <summary>A broken chain in words.</summary>
    public static LocalizableText Describe(ChainFlaw flaw, long sequence) => (flaw == ChainFlaw.Gap ? GapText : MismatchText).Format(sequence);

    /// <summary>An unreadable payload in words.</summary>
    public static LocalizableText Describe(MalformedFact malformed, long sequence) => MalformedText.Format(sequence, malformed.Detail);

    private static OneOf<LedgerEntry, PlanFileRefusal> Read(string path, LedgerRecord record, Digest previous, Digest hash)
    {
        long sequence = record.Sequence;
        return record.ToEntry(previous, hash).Match<OneOf<LedgerEntry, PlanFileRefusal>>(
            entry => entry,
            unknown => (PlanFileRefusal)new NewerSchema(path, PlanSchema.Version, PlanSchema.Version, unknown.Kind),
            malformed => (PlanFileRefusal)new DamagedFile(path, Describe(malformed, sequence), sequence));
    }
}
