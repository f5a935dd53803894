namespace PlanKit.Storage.Sqlite;

/// <summary>What SQLite's functions return: https://sqlite.org/rescode.html.</summary>
internal static class ResultCode
{
    public const int Ok = 0;
    public const int Error = 1;
    public const int Permission = 3;
    public const int Busy = 5;
    public const int Locked = 6;
    public const int OutOfMemory = 7;
    public const int ReadOnly = 8;
    public const int IOError = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int Protocol = 15;
    public const int TooBig = 18;
    public const int NotAuthorized = 23;
    public const int Format = 24;
    public const int NotADatabase = 26;
    public const int Row = 100;
    public const int Done = 101;

    /// <summary>SQLITE_IOERR_SHMSIZE, an extended code: the shared memory file cannot be made as large as it must be.</summary>
    public const int SharedMemorySize = IOError | (19 << 8);
}
