using Microsoft.Win32.SafeHandles;

namespace PlanKit.Storage.Sqlite;

/// <summary>
/// An open connection, closed for good even where nobody disposes of it. Statements and blobs that are still open keep the
/// connection alive within SQLite until they are closed.
/// </summary>
internal sealed class DatabaseHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public DatabaseHandle(IntPtr connection)
        : base(ownsHandle: true) => SetHandle(connection);

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => NativeMethods.sqlite3_close_v2(handle) == ResultCode.Ok;
}
