using PlanKit.Text;

namespace PlanKit.Storage.Sqlite;

/// <summary>What SQLite's errors mean for a plan file.</summary>
internal static class SqliteFailures
{
    private static readonly LocalizableText BrokenPage = new("数据库的某一页已损坏", "a page of the database is broken");

    /// <summary>Whether an exception tells of an ordinary failure, and not of a mistake in this code.</summary>
    public static bool IsOrdinary(SqliteFault fault) => fault.Code is
        ResultCode.Busy or ResultCode.Locked or ResultCode.Corrupt or ResultCode.NotADatabase or ResultCode.Format or ResultCode.Full
        or ResultCode.ReadOnly or ResultCode.Permission or ResultCode.NotAuthorized or ResultCode.CannotOpen or ResultCode.IOError or ResultCode.Protocol
        or ResultCode.TooBig or ResultCode.OutOfMemory

        // Our statements are right, so this is a schema that SQLite cannot parse, or a format that it does not know.
        or ResultCode.Error;

    /// <summary>The case for a failure.</summary>
    /// <param name="path">The plan file.</param>
    /// <param name="fault">For which <see cref="IsOrdinary"/> holds.</param>
    /// <param name="lockTimeout">For how long was waited.</param>
    public static PlanFileRefusal ToRefusal(string path, SqliteFault fault, TimeSpan lockTimeout) => fault.Code switch
    {
        ResultCode.Busy or ResultCode.Locked or ResultCode.Protocol => new FileLocked(path, lockTimeout),
        ResultCode.Corrupt or ResultCode.NotADatabase or ResultCode.Format or ResultCode.Error => new DamagedFile(path, BrokenPage),
        _ => new FileFault(path, KindOf(fault), fault.Message),
    };

    /// <summary>Why the system refused.</summary>
    public static FileFaultKind KindOf(SqliteFault fault) => fault.Code switch
    {
        ResultCode.Full or ResultCode.TooBig => FileFaultKind.DiskFull,
        ResultCode.IOError when fault.ExtendedCode == ResultCode.SharedMemorySize => FileFaultKind.DiskFull,
        ResultCode.ReadOnly => FileFaultKind.ReadOnly,
        ResultCode.Permission or ResultCode.NotAuthorized or ResultCode.CannotOpen => FileFaultKind.AccessDenied,
        _ => FileFaultKind.DeviceFailed,
    };
}
