namespace PlanKit.Storage.Sqlite;

/// <summary>Options of a connection: https://sqlite.org/c3ref/c_dbconfig_defensive.html.</summary>
internal enum ConnectionOption
{
    /// <summary>No statement may damage the file.</summary>
    Defensive = 1010,

    /// <summary>A text in double quotes is a string where no such column exists, in statements that read and write.</summary>
    DoubleQuotedStrings = 1013,

    /// <summary>The same in statements that make tables.</summary>
    DoubleQuotedStringsInSchema = 1014,

    /// <summary>Views may be used.</summary>
    Views = 1015,
}
