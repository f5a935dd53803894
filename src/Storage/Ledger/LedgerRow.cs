using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Ledger;

/// <summary>
/// The row on which the statement of a <see cref="LedgerWalk"/> stands, as the bytes that SQLite holds: it is valid until the
/// statement moves on. Rows are looked at in place because a ledger is hashed whole each time it is read.
/// </summary>
internal readonly ref struct LedgerRow(Statement statement)
{
    /// <summary>The columns, in the order that this type reads them.</summary>
    public const string Columns = "sequence, recorded_at, date, author, kind, payload, hash";

    private readonly Statement _statement = statement;

    public LedgerRecord Record => new()
    {
        Sequence = _statement.IntegerAt(0) ?? 0,
        RecordedAt = _statement.BytesAt(1),
        Date = _statement.BytesAt(2),
        Author = _statement.BytesAt(3),
        Kind = _statement.BytesAt(4),
        Payload = _statement.BytesAt(5),
    };

    public ReadOnlySpan<byte> Hash => _statement.BytesAt(6);
}
