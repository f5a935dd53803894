using System.Reflection;
using System.Runtime.InteropServices;

namespace PlanKit.Storage.Sqlite;

/// <summary>
/// Which SQLite runs: on Linux the system's where it is newer than the one that comes with PlanKit, so that it is mended when
/// the system is. Decided once in a process, at the first use. Thread-safe.
/// </summary>
public static class SqliteLibrary
{
    /// <summary>The version that comes with PlanKit, as <c>sqlite3_libversion_number</c> gives it.</summary>
    internal const int BundledVersionNumber = 3_035_005;

    private static readonly Lazy<string?> ChosenSystemLibrary = new(Choose);

    /// <summary>The version that runs: <c>3.40.1</c>.</summary>
    public static string Version
    {
        get
        {
            EnsureChosen();
            return ReadVersion();
        }
    }

    /// <summary>The system's library by the name under which the loader found it; null where PlanKit's own runs.</summary>
    public static string? SystemLibrary => ChosenSystemLibrary.Value;

    /// <summary>Chooses, if that was not done yet. Must come before the first database.</summary>
    internal static void EnsureChosen() => _ = ChosenSystemLibrary.Value;

    // On Windows and macOS what comes with PlanKit runs: their own libraries are built with other options, and untried.
    private static string[] SystemNames => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? [] : ["libsqlite3.so.0"];

    private static string? Choose()
    {
        IntPtr system = IntPtr.Zero;
        string? name = Array.Find(SystemNames, candidate => TryLoadNewer(candidate, out system));
        if (name is not null)
        {
            NativeLibrary.SetDllImportResolver(
                typeof(SqliteLibrary).Assembly,
                (requested, _, _) => string.Equals(requested, NativeMethods.Library, StringComparison.Ordinal) ? system : IntPtr.Zero);
        }

        return name;
    }

    private static unsafe string ReadVersion() => Marshal.PtrToStringUTF8((IntPtr)NativeMethods.sqlite3_libversion()) ?? "";

    private static unsafe bool TryLoadNewer(string name, out IntPtr library)
    {
        if (!NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), DllImportSearchPath.SafeDirectories, out library))
        {
            return false;
        }

        if (NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out IntPtr version)
            && NativeLibrary.TryGetExport(library, "sqlite3_threadsafe", out IntPtr threadSafe)
            && ((delegate* unmanaged[Cdecl]<int>)version)() > BundledVersionNumber
            && ((delegate* unmanaged[Cdecl]<int>)threadSafe)() != 0)
        {
            return true;
        }

        NativeLibrary.Free(library);
        return false;
    }
}
