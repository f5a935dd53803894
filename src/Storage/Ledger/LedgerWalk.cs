using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Ledger;

/// <summary>
/// Goes through a ledger from its first entry, recomputing every hash, and stops at the first that does not fit. One
/// statement, so it sees the ledger as it stood at one moment. Not thread-safe.
/// </summary>
internal sealed class LedgerWalk : IDisposable
{
    private readonly Statement _statement;
    private readonly byte[] _previous = new byte[LedgerChain.HashSize];
    private readonly byte[] _hash = new byte[LedgerChain.HashSize];

    public LedgerWalk(Database database, Digest genesis)
    {
        Convert.FromHexString(genesis.Hex, _hash, out _, out _);
        _statement = database.Prepare($"SELECT {LedgerRow.Columns} FROM ledger ORDER BY sequence");
    }

    /// <summary>The number of the entry reached last; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>What does not fit in the entry after <see cref="Sequence"/>; null while all fits.</summary>
    public ChainFlaw? Flaw { get; private set; }

    /// <summary>The hash of the entry before the one reached last.</summary>
    public Digest PreviousHash => Digest.FromHash(_previous);

    /// <summary>The hash of the entry reached last; before the first, that of the ledger's beginning.</summary>
    public Digest Hash => Digest.FromHash(_hash);

    /// <summary>The entry reached last. Valid until the next step.</summary>
    public LedgerRow Row => new(_statement);

    /// <summary>Goes to the next entry.</summary>
    /// <returns>False at the end, or where <see cref="Flaw"/> says that the next one does not fit.</returns>
    public bool TryStep()
    {
        if (Flaw is not null || !_statement.Step())
        {
            return false;
        }

        LedgerRecord record = Row.Record;
        if (record.Sequence != Sequence + 1)
        {
            Flaw = ChainFlaw.Gap;
            return false;
        }

        _hash.CopyTo(_previous, 0);
        LedgerChain.HashEntry(_previous, record, _hash);
        if (!Row.Hash.SequenceEqual(_hash))
        {
            Flaw = ChainFlaw.HashMismatch;
            return false;
        }

        Sequence++;
        return true;
    }

    public void Dispose() => _statement.Dispose();
}
