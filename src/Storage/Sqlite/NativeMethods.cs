using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace PlanKit.Storage.Sqlite;

/// <summary>
/// SQLite's own functions (https://sqlite.org/c3ref/funclist.html), as far as they are used. Every parameter is a number or a
/// pointer, and the runtime marshals nothing, so that the calls are compiled ahead of time and cost a long ledger little.
/// </summary>
internal static unsafe partial class NativeMethods
{
    /// <summary>The library's name; <see cref="SqliteLibrary"/> decides what it stands for.</summary>
    internal const string Library = "e_sqlite3";

    /// <summary>Tells SQLite to copy what is bound before the call returns.</summary>
    internal static readonly IntPtr Transient = new(-1);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_libversion();

    [LibraryImport(Library)]
    internal static partial int sqlite3_open_v2(byte* name, IntPtr* database, int flags, byte* vfs);

    [LibraryImport(Library)]
    internal static partial int sqlite3_close_v2(IntPtr database);

    [LibraryImport(Library)]
    internal static partial int sqlite3_busy_timeout(IntPtr database, int milliseconds);

    [LibraryImport(Library)]
    internal static partial int sqlite3_db_config(IntPtr database, int option, int value, int* result);

    [LibraryImport(Library)]
    internal static partial int sqlite3_db_readonly(IntPtr database, byte* name);

    [LibraryImport(Library)]
    internal static partial int sqlite3_get_autocommit(IntPtr database);

    [LibraryImport(Library)]
    internal static partial int sqlite3_errcode(IntPtr database);

    [LibraryImport(Library)]
    internal static partial int sqlite3_extended_errcode(IntPtr database);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_errmsg(IntPtr database);

    [LibraryImport(Library)]
    internal static partial int sqlite3_exec(IntPtr database, byte* sql, IntPtr callback, IntPtr argument, IntPtr message);

    [LibraryImport(Library)]
    internal static partial int sqlite3_prepare_v2(IntPtr database, byte* sql, int length, IntPtr* statement, byte** tail);

    [LibraryImport(Library)]
    internal static partial int sqlite3_step(IntPtr statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_reset(IntPtr statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_finalize(IntPtr statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_int64(IntPtr statement, int parameter, long value);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_text(IntPtr statement, int parameter, byte* text, int length, IntPtr destructor);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_blob(IntPtr statement, int parameter, byte* bytes, int length, IntPtr destructor);

    [LibraryImport(Library)]
    internal static partial int sqlite3_column_type(IntPtr statement, int column);

    [LibraryImport(Library)]
    internal static partial long sqlite3_column_int64(IntPtr statement, int column);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_column_blob(IntPtr statement, int column);

    [LibraryImport(Library)]
    internal static partial int sqlite3_column_bytes(IntPtr statement, int column);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_open(IntPtr database, byte* name, byte* table, byte* column, long row, int flags, IntPtr* blob);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_bytes(IntPtr blob);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_read(IntPtr blob, byte* buffer, int count, int offset);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_write(IntPtr blob, byte* buffer, int count, int offset);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_close(IntPtr blob);

    [LibraryImport(Library)]
    internal static partial IntPtr sqlite3_backup_init(IntPtr destination, byte* destinationName, IntPtr source, byte* sourceName);

    [LibraryImport(Library)]
    internal static partial int sqlite3_backup_step(IntPtr backup, int pages);

    [LibraryImport(Library)]
    internal static partial int sqlite3_backup_finish(IntPtr backup);
}
