using PlanKit.Ledger;
using SQLitePCL;

namespace PlanKit.Storage.Ledger;

/// <summary>
/// The row on which a statement of <see cref="LedgerWalk"/> stands, as the bytes that SQLite holds: it is valid until the
/// statement moves on. Rows are looked at in place because a ledger is hashed whole each time it is read.
/// </summary>
internal readonly ref struct LedgerRow(sqlite3_stmt statement)
{
    /// <summary>The columns, in the order that this type reads them.</summary>
    public const string Columns = "sequence, recorded_at, date, author, kind, payload, hash";

    private readonly sqlite3_stmt _statement = statement;

    public LedgerRecord Record => new()
    {
        Sequence = raw.sqlite3_column_int64(_statement, 0),
        RecordedAt = raw.sqlite3_column_blob(_statement, 1),
        Date = raw.sqlite3_column_blob(_statement, 2),
        Author = raw.sqlite3_column_blob(_statement, 3),
        Kind = raw.sqlite3_column_blob(_statement, 4),
        Payload = raw.sqlite3_column_blob(_statement, 5),
    };

    public ReadOnlySpan<byte> Hash => raw.sqlite3_column_blob(_statement, 6);
}
