using System.Runtime.InteropServices;

namespace Compat.Native;

/// <summary>A plugin whose work is done by a native library that only it brings.</summary>
public static class NativeVersion
{
    public static string? Read() => Marshal.PtrToStringUTF8(LibraryVersion());

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_libversion", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint LibraryVersion();
}
