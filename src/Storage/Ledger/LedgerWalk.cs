using Microsoft.Data.Sqlite;
using PlanKit.Ledger;
using SQLitePCL;

namespace PlanKit.Storage.Ledger;

/// <summary>
/// Goes through a ledger from its first entry, recomputing every hash, and stops at the first that does not fit. One
/// statement, so it sees the ledger as it stood at one moment. Not thread-safe.
/// </summary>
internal sealed class LedgerWalk : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;
    private readonly byte[] _previous = new byte[LedgerChain.HashSize];
    private readonly byte[] _hash = new byte[LedgerChain.HashSize];

    public LedgerWalk(SqliteConnection connection, Digest genesis)
    {
        _connection = connection;
        Convert.FromHexString(genesis.Hex, _hash, out _, out _);
        int result = raw.sqlite3_prepare_v2(
            connection.Handle, $"SELECT {LedgerRow.Columns} FROM ledger ORDER BY sequence", out _statement);
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
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
        int result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_DONE || Flaw is not null)
        {
            return false;
        }

        if (result != raw.SQLITE_ROW)
        {
            SqliteException.ThrowExceptionForRC(result, _connection.Handle);
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
