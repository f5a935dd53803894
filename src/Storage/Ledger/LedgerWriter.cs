using System.Text;
using Microsoft.Data.Sqlite;
using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Ledger;

/// <summary>Appends entries within a transaction that holds the write lock.</summary>
internal sealed class LedgerWriter : IDisposable
{
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _sequence;
    private readonly SqliteParameter _date;
    private readonly SqliteParameter _kind;
    private readonly SqliteParameter _payload;
    private readonly SqliteParameter _hash;
    private readonly DateTimeOffset _recordedAt;
    private readonly byte[] _recordedAtBytes;
    private readonly string _author;
    private readonly byte[] _authorBytes;
    private LedgerHead _head;

    /// <summary>Begins after an entry.</summary>
    /// <param name="connection">In a <see cref="WriteTransaction"/>, so that the head cannot move.</param>
    /// <param name="head">Where the ledger stands.</param>
    /// <param name="recordedAt">When; what is finer than a millisecond is cut off.</param>
    /// <param name="author">Who.</param>
    public LedgerWriter(SqliteConnection connection, LedgerHead head, DateTimeOffset recordedAt, string author)
    {
        string written = LedgerRecord.WriteRecordedAt(recordedAt);
        _recordedAt = new DateTimeOffset(recordedAt.UtcTicks - (recordedAt.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        _recordedAtBytes = Encoding.UTF8.GetBytes(written);
        _author = author;
        _authorBytes = Encoding.UTF8.GetBytes(author);
        _head = head;
        _insert = connection.CreateCommand();
        _insert.CommandText = "INSERT INTO ledger (sequence, recorded_at, date, author, kind, payload, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        _sequence = _insert.Parameters.Add("$1", SqliteType.Integer);
        _insert.Parameters.AddWithValue("$2", written);
        _date = _insert.Parameters.Add("$3", SqliteType.Text);
        _insert.Parameters.AddWithValue("$4", author);
        _kind = _insert.Parameters.Add("$5", SqliteType.Text);
        _payload = _insert.Parameters.Add("$6", SqliteType.Text);
        _hash = _insert.Parameters.Add("$7", SqliteType.Blob);
    }

    /// <summary>Appends one fact.</summary>
    public LedgerEntry Append(DatedFact dated)
    {
        long sequence = _head.Sequence + 1;
        string date = LedgerRecord.WriteDate(dated.Date);
        byte[] payload = LedgerFactSerializer.Write(dated.Fact);
        Digest hash = LedgerChain.HashEntry(_head.Hash, new LedgerRecord
        {
            Sequence = sequence,
            RecordedAt = _recordedAtBytes,
            Date = Encoding.UTF8.GetBytes(date),
            Author = _authorBytes,
            Kind = Encoding.UTF8.GetBytes(dated.Fact.Kind),
            Payload = payload,
        });

        _sequence.Value = sequence;
        _date.Value = date;
        _kind.Value = dated.Fact.Kind;
        _payload.Value = Encoding.UTF8.GetString(payload);
        _hash.Value = hash.ToBytes();
        _insert.ExecuteNonQuery();

        var entry = new LedgerEntry
        {
            Sequence = sequence,
            RecordedAt = _recordedAt,
            Date = dated.Date,
            Author = _author,
            Fact = dated.Fact,
            PreviousHash = _head.Hash,
            Hash = hash,
        };
        _head = new LedgerHead(sequence, hash);
        return entry;
    }

    public void Dispose() => _insert.Dispose();
}
