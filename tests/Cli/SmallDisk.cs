namespace PlanKit.Cli.Tests;

/// <summary>A disk of one megabyte, where the system lets a test have one.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Mounts it in a folder of a desk; the test is skipped where that is not allowed.</summary>
    public static SmallDisk Mount(Desk desk, string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Tools.Has("mount"), "Only root may mount a small disk, on Linux.");
        string folder = desk[name];
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(Tools.Succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder), "The system does not let this process mount a disk.");
        return new SmallDisk(folder);
    }

    /// <summary>Lets nobody write on it any more.</summary>
    // Again while it is busy: a process that is being started beside the test holds its files for a moment.
    public void MakeReadOnly() => Assert.True(SpinWait.SpinUntil(() => Tools.Succeeds("mount", "-o", "remount,ro", Folder), TimeSpan.FromMinutes(1)));

    public void Dispose() => Tools.Succeeds("umount", "--lazy", Folder);
}
