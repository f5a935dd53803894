using PlanKit.Text;
using SQLitePCL;

namespace PlanKit.Storage.Sqlite;

/// <summary>What SQLite's errors mean for a plan file.</summary>
internal static class SqliteFailures
{
    private static readonly LocalizableText BrokenPage = new("数据库的某一页已损坏", "a page of the database is broken");

    /// <summary>Whether an exception tells of an ordinary failure, and not of a mistake in this code.</summary>
    public static bool IsOrdinary(SqliteFault fault) => fault.Code is
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_FULL
        or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR or raw.SQLITE_PROTOCOL
        or raw.SQLITE_TOOBIG or raw.SQLITE_NOMEM

        // Our statements are right, so this is a schema that SQLite cannot parse, or a format that it does not know.
        or raw.SQLITE_ERROR;

    /// <summary>The case for a failure.</summary>
    /// <param name="path">The plan file.</param>
    /// <param name="fault">For which <see cref="IsOrdinary"/> holds.</param>
    /// <param name="lockTimeout">For how long was waited.</param>
    public static PlanFileRefusal ToRefusal(string path, SqliteFault fault, TimeSpan lockTimeout) => fault.Code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => new FileLocked(path, lockTimeout),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_ERROR => new DamagedFile(path, BrokenPage),
        _ => new FileFault(path, KindOf(fault), fault.Message),
    };

    /// <summary>Why the system refused.</summary>
    public static FileFaultKind KindOf(SqliteFault fault) => fault.Code switch
    {
        raw.SQLITE_FULL or raw.SQLITE_TOOBIG => FileFaultKind.DiskFull,
        raw.SQLITE_IOERR when fault.ExtendedCode == raw.SQLITE_IOERR_SHMSIZE => FileFaultKind.DiskFull,
        raw.SQLITE_READONLY => FileFaultKind.ReadOnly,
        raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_CANTOPEN => FileFaultKind.AccessDenied,
        _ => FileFaultKind.DeviceFailed,
    };
}
