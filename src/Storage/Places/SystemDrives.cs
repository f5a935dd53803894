namespace PlanKit.Storage.Places;

/// <summary>What this computer's system says. Thread-safe.</summary>
public sealed class SystemDrives : IDriveProbe
{
    // Where OneDrive tells programs its folders: https://learn.microsoft.com/windows/deployment/usmt/usmt-recognized-environment-variables
    private static readonly string[] OneDriveVariables = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];

    // File systems of which other computers, or the machine that this one runs in, write to the same files behind this system's
    // back, and which .NET does not count as drives of the network.
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "9p", "afs", "beegfs", "ceph", "cifs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "osxfuse", "macfuse", "prl_fs", "smb2", "smb3",
        "smbfs", "v9fs", "vboxsf", "virtiofs", "vmhgfs", "webdav",
    };

    /// <inheritdoc/>
    public string? NetworkFileSystemOf(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return path.StartsWith(@"\\", StringComparison.Ordinal) ? "UNC"
                : Path.GetPathRoot(path) is { Length: > 0 } root && new DriveInfo(root).DriveType == DriveType.Network ? "SMB"
                : null;
        }

        try
        {
            var drive = new DriveInfo(path);
            string name = drive.DriveFormat;
            return drive.DriveType == DriveType.Network || Shared.Contains(name) || IsProvidedByProgram(name) ? name : null;
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            // Whoever opens the file is told why it cannot be read.
            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<(string Folder, string Service)> SynchronisedFolders() => OneDriveVariables
        .Select(Environment.GetEnvironmentVariable)
        .OfType<string>()
        .Where(Path.IsPathRooted)
        .Select(folder => (folder, "OneDrive"));

    // FUSE: sshfs, rclone, davfs, the drives of cloud services. Under the name fuseblk lie disks of this computer, such as NTFS.
    private static bool IsProvidedByProgram(string name) => name == "fuse" || name.StartsWith("fuse.", StringComparison.Ordinal);
}
