using System.Runtime.InteropServices;
using PlanKit.Storage.Sqlite;
using SQLitePCL;

namespace PlanKit.Tests.Storage;

/// <summary>
/// Lets Microsoft.Data.Sqlite, the hand of another program, use the very library that PlanKit does: two copies of SQLite in one
/// process do not see each other's locks (https://sqlite.org/howtocorrupt.html, section 2.2.1). Thread-safe.
/// </summary>
internal static class OtherProgram
{
    private static readonly Lazy<bool> IsReady = new(MakeReady);

    public static void EnsureReady() => Assert.True(IsReady.Value);

    private static bool MakeReady()
    {
        if (SqliteLibrary.SystemLibrary is { } name)
        {
            IntPtr library = NativeLibrary.Load(name, typeof(SqliteLibrary).Assembly, DllImportSearchPath.SafeDirectories);
            NativeLibrary.SetDllImportResolver(
                typeof(SQLite3Provider_e_sqlite3).Assembly,
                (requested, _, _) => string.Equals(requested, "e_sqlite3", StringComparison.Ordinal) ? library : IntPtr.Zero);
        }

        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }
}
