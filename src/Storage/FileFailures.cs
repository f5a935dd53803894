namespace PlanKit.Storage;

/// <summary>What the system's errors mean for a file.</summary>
internal static class FileFailures
{
    // The low 16 bits of IOException.HResult: ENOSPC and EROFS elsewhere, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL and
    // ERROR_WRITE_PROTECT on Windows.
    private const int UnixDiskFull = 28;
    private const int UnixReadOnly = 30;
    private const int WindowsWriteProtected = 19;
    private const int WindowsHandleDiskFull = 39;
    private const int WindowsDiskFull = 112;

    /// <summary>Whether an exception tells of an ordinary failure.</summary>
    public static bool IsOrdinary(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The case for a failure.</summary>
    public static FileFault ToFault(string path, Exception exception) => new(path, KindOf(exception), exception.Message);

    private static FileFaultKind KindOf(Exception exception) => exception switch
    {
        UnauthorizedAccessException => FileFaultKind.AccessDenied,
        DirectoryNotFoundException => FileFaultKind.FolderMissing,
        _ => (exception.HResult & 0xFFFF, OperatingSystem.IsWindows()) switch
        {
            (UnixDiskFull, false) or (WindowsDiskFull or WindowsHandleDiskFull, true) => FileFaultKind.DiskFull,
            (UnixReadOnly, false) or (WindowsWriteProtected, true) => FileFaultKind.ReadOnly,
            _ => FileFaultKind.DeviceFailed,
        },
    };
}
