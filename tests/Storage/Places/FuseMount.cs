using System.Diagnostics;

namespace PlanKit.Tests.Storage.Places;

/// <summary>A folder that a program provides through FUSE, as sshfs and the drives of cloud services do: a real one, by bindfs.</summary>
public sealed class FuseMount : IDisposable
{
    private FuseMount(string path) => Path = path;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static FuseMount Of(TemporaryFolder folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a FUSE folder takes the superuser of a Linux system.");
        string source = Directory.CreateDirectory(folder["source"]).FullName;
        string path = Directory.CreateDirectory(folder["fuse"]).FullName;
        Assert.SkipUnless(Run("bindfs", source, path), "bindfs is not installed here, or this system does not let it mount a folder.");
        return new FuseMount(path);
    }

    // Lazily: a process that is being started beside the test holds its files for a moment.
    public void Dispose() => Assert.True(Run("umount", "--lazy", Path));

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
