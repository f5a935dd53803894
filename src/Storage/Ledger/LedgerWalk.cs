using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Ledger;

/// <summary>
/// Goes through a ledger from its first entry, recomputing every hash, and stops at the first that does not fit. One
/// statement, so it sees the ledger as it stood at one moment. Not thread-safe.
/// </summary>
internal sealed class LedgerWalk : IDisposable
{
    /// <summary>The columns, in the order in which they are read.</summary>
    public const string Columns = "sequence, recorded_at, date, author, kind, payload, hash";

    private readonly Statement _statement;
    private readonly LedgerHasher _hasher = new();
    private readonly byte[] _previous = new byte[LedgerChain.HashSize];
    private readonly byte[] _hash = new byte[LedgerChain.HashSize];

    public LedgerWalk(Database database, Digest genesis)
        : this(genesis, database.Prepare($"SELECT {Columns} FROM ledger ORDER BY sequence"))
    {
    }

    /// <summary>Goes on after an entry, which is taken to be right.</summary>
    public LedgerWalk(Database database, LedgerHead after)
        : this(after.Hash, database.Prepare($"SELECT {Columns} FROM ledger WHERE sequence > ?1 ORDER BY sequence", after.Sequence)) =>
        Sequence = after.Sequence;

    private LedgerWalk(Digest hash, Statement statement)
    {
        Convert.FromHexString(hash.Hex, _hash, out _, out _);
        _statement = statement;
    }

    /// <summary>The number of the entry reached last; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>What does not fit in the entry after <see cref="Sequence"/>; null while all fits.</summary>
    public ChainFlaw? Flaw { get; private set; }

    /// <summary>The hash of the entry before the one reached last.</summary>
    public Digest PreviousHash => Digest.FromHash(_previous);

    /// <summary>The hash of the entry reached last; before the first, that of the ledger's beginning.</summary>
    public Digest Hash => Digest.FromHash(_hash);

    /// <summary>Whether the entry reached last has a hash, without making a <see cref="Digest"/> of its own.</summary>
    public bool IsAt(ReadOnlySpan<byte> hash) => hash.SequenceEqual(_hash);

    /// <summary>Goes to the next entry.</summary>
    /// <param name="record">
    /// The entry, as the bytes that SQLite holds, looked at in place because a ledger is hashed whole each time it is read: valid
    /// until the next step.
    /// </param>
    /// <returns>False at the end, or where <see cref="Flaw"/> says that the next one does not fit.</returns>
    public bool TryStep(out LedgerRecord record)
    {
        if (Flaw is not null || !_statement.Step())
        {
            record = default;
            return false;
        }

        record = new LedgerRecord
        {
            Sequence = _statement.RowIdAt(0),
            RecordedAt = _statement.BytesAt(1),
            Date = _statement.BytesAt(2),
            Author = _statement.BytesAt(3),
            Kind = _statement.BytesAt(4),
            Payload = _statement.BytesAt(5),
        };
        if (record.Sequence != Sequence + 1)
        {
            Flaw = ChainFlaw.Gap;
            return false;
        }

        _hash.CopyTo(_previous, 0);
        _hasher.HashEntry(_previous, record, _hash);
        if (!_statement.BytesAt(6).SequenceEqual(_hash))
        {
            Flaw = ChainFlaw.HashMismatch;
            return false;
        }

        Sequence++;
        return true;
    }

    public void Dispose()
    {
        _statement.Dispose();
        _hasher.Dispose();
    }
}
