using System.Text;
using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Ledger;

/// <summary>Appends entries within a transaction that holds the write lock.</summary>
internal sealed class LedgerWriter : IDisposable
{
    private readonly LedgerInsert _insert;
    private readonly DateTimeOffset _recordedAt;
    private readonly byte[] _recordedAtBytes;
    private readonly string _author;
    private readonly byte[] _authorBytes;
    private LedgerHead _head;

    /// <summary>Begins after an entry.</summary>
    /// <param name="database">In a <see cref="WriteTransaction"/>, so that the head cannot move.</param>
    /// <param name="head">Where the ledger stands.</param>
    /// <param name="recordedAt">When; what is finer than a millisecond is cut off.</param>
    /// <param name="author">Who.</param>
    public LedgerWriter(Database database, LedgerHead head, DateTimeOffset recordedAt, string author)
    {
        _recordedAt = new DateTimeOffset(recordedAt.UtcTicks - (recordedAt.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        _recordedAtBytes = Encoding.UTF8.GetBytes(LedgerRecord.WriteRecordedAt(recordedAt));
        _author = author;
        _authorBytes = Encoding.UTF8.GetBytes(author);
        _head = head;
        _insert = new LedgerInsert(database);
    }

    /// <summary>Appends one fact.</summary>
    public LedgerEntry Append(DatedFact dated)
    {
        var record = new LedgerRecord
        {
            Sequence = _head.Sequence + 1,
            RecordedAt = _recordedAtBytes,
            Date = Encoding.UTF8.GetBytes(LedgerRecord.WriteDate(dated.Date)),
            Author = _authorBytes,
            Kind = Encoding.UTF8.GetBytes(dated.Fact.Kind),
            Payload = LedgerFactSerializer.Write(dated.Fact),
        };
        Digest hash = LedgerChain.HashEntry(_head.Hash, record);
        _insert.Run(record, hash);

        var entry = new LedgerEntry
        {
            Sequence = record.Sequence,
            RecordedAt = _recordedAt,
            Date = dated.Date,
            Author = _author,
            Fact = dated.Fact,
            PreviousHash = _head.Hash,
            Hash = hash,
        };
        _head = new LedgerHead(entry.Sequence, hash);
        return entry;
    }

    public void Dispose() => _insert.Dispose();
}
