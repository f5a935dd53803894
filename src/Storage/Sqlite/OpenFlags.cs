namespace PlanKit.Storage.Sqlite;

/// <summary>How a database is opened: https://sqlite.org/c3ref/c_open_autoproxy.html.</summary>
[Flags]
internal enum OpenFlags
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>To read only.</summary>
    ReadOnly = 0x1,

    /// <summary>To read and write; the file must exist.</summary>
    ReadWrite = 0x2,

    /// <summary>The name is a URI.</summary>
    Uri = 0x40,

    /// <summary>SQLite locks nothing between threads: whoever opens it keeps to one thread at a time.</summary>
    NoMutex = 0x8000,
}
