using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PlanKit.Native;

/// <summary>The plankit command on .NET, which lies beside this program.</summary>
internal static partial class DotNetProgram
{
    /// <summary>Its file, absolute.</summary>
    public static string File { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "plankit-dotnet.exe" : "plankit-dotnet");

    /// <summary>
    /// Lets it answer in this one's place: with the same words, standard streams and terminal. Where the system can do that it takes
    /// over this process, and this does not return.
    /// </summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">It cannot be started; the message says which file.</exception>
    public static int Run(string[] args)
    {
        if (!OperatingSystem.IsWindows())
        {
            Execute(File, [File, .. args, null]);
            throw new IOException($"{File}: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        // Both get Ctrl+C; the one that works decides what it means.
        Console.CancelKeyPress += static (_, pressed) => pressed.Cancel = true;
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(File, args) { UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception exception)
        {
            throw new IOException($"{File}: {exception.Message}", exception);
        }
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] words);
}
