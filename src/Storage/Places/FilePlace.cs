namespace PlanKit.Storage.Places;

/// <summary>Where a plan file lies, as far as it decides how the file may be written (docs/adr/0020). Immutable.</summary>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Name">The network's file system (<c>nfs4</c>) or the service (<c>OneDrive</c>); empty for <see cref="FilePlaceKind.Local"/>.</param>
/// <param name="Folder">The folder in which the file itself lies, links followed, as a full path.</param>
public sealed record FilePlace(FilePlaceKind Kind, string Name, string Folder)
{
    /// <summary>Finds out where a file lies, or would lie.</summary>
    /// <param name="path">The file, as a full path.</param>
    /// <param name="drives">What the system says of its drives.</param>
    internal static FilePlace Of(string path, IDriveProbe drives)
    {
        // SQLite keeps its side files beside the file itself, not beside a link to it.
        string real = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
        string folder = Path.GetDirectoryName(real) ?? real;
        return drives.NetworkFileSystemOf(File.Exists(real) ? real : folder) is { } system ? new FilePlace(FilePlaceKind.Network, system, folder)
            : SynchronisedFolders.ServiceOf(real, drives.SynchronisedFolders()) is { } service ? new FilePlace(FilePlaceKind.Synchronised, service, folder)
            : new FilePlace(FilePlaceKind.Local, "", folder);
    }
}
