namespace PlanKit.Storage.Places;

/// <summary>
/// What the system says of the drives on which files lie. Asked whenever a plan file is opened or made, on the thread that does it;
/// nothing that it says is kept. An exception of it passes to whoever opens the file.
/// </summary>
public interface IDriveProbe
{
    /// <summary>The kind of network file system on which a file lies, as the system calls it.</summary>
    /// <param name="path">The file or the folder, as a full path; it exists.</param>
    /// <returns><c>nfs4</c>, <c>cifs</c>, <c>fuse.sshfs</c>; null: it lies on a drive of this computer, or the system does not say.</returns>
    string? NetworkFileSystemOf(string path);

    /// <summary>The folders that a service told the system it keeps the same on several computers, as full paths, with the service's name.</summary>
    IEnumerable<(string Folder, string Service)> SynchronisedFolders();
}
