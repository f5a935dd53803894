using System.Diagnostics;
namespace PlanKit.Tests.Storage;

/// <summary>A disk of a few kilobytes, in memory. Only the superuser of a Linux system may mount one; elsewhere the test is skipped.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static SmallDisk Mount(TemporaryFolder folder, string size)
    {
        string path = Directory.CreateDirectory(folder["disk"]).FullName;
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a small disk takes the superuser of a Linux system.");
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", path), "This system does not let a small disk be mounted.");
        return new SmallDisk(path);
    }

    public void Fill()
    {
        using var filler = new FileStream(this["filler"], FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                filler.Write(new byte[4096]);
            }
        }
        catch (IOException full)
        {
            Assert.Equal(28, full.HResult & 0xFFFF);
        }
    }

    // Again while it is busy: a process that is being started beside the test holds its files for a moment.
    public bool MakeReadOnly() => SpinWait.SpinUntil(() => Run("mount", "-o", "remount,ro", Path), TimeSpan.FromMinutes(1));

    // Lazily: a process that is being started beside the test holds its files for a moment.
    public void Dispose() => Assert.True(Run("umount", "--lazy", Path));

    private static bool Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
