using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PlanKit.Plugins.Workers;

/// <summary>One end of a pipe that this process has from the one that started it.</summary>
internal static class InheritedPipe
{
    // <sys/ioctl.h>: to be closed in every program that this one becomes or starts. Linux has one number for it, macOS and the BSDs another.
    private static readonly nuint CloseInOthers = OperatingSystem.IsLinux() ? 0x5451u : 0x20006601u;

    /// <summary>
    /// Opens it, as a file: a pipe's own class would bring the network's classes with it, which takes longer than to load a plugin. What this process
    /// starts does not inherit it in turn: the host sees that a worker is gone when the last who has the pipe is.
    /// </summary>
    /// <param name="handle">The handle, as text.</param>
    /// <param name="access">Which end it is.</param>
    public static FileStream Open(string handle, FileAccess access)
    {
        var pipe = new SafeFileHandle(nint.Parse(handle, CultureInfo.InvariantCulture), ownsHandle: true);
        if (OperatingSystem.IsWindows())
        {
            const uint Inherit = 1;
            _ = SetHandleInformation(pipe, Inherit, 0);
        }
        else
        {
            // Not fcntl: it takes its third argument in another place than others do on some processors.
            _ = ControlDevice((int)pipe.DangerousGetHandle(), CloseInOthers);
        }

        return new FileStream(pipe, access, bufferSize: 0, isAsync: false);
    }

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetHandleInformation(SafeFileHandle handle, uint mask, uint flags);

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ControlDevice(int file, nuint request);
}
