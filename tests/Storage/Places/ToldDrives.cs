using PlanKit.Storage.Places;

namespace PlanKit.Tests.Storage.Places;

/// <summary>A system that says of every file that it lies on this network file system.</summary>
internal sealed class ToldDrives(string? network) : IDriveProbe
{
    public string? NetworkFileSystemOf(string path) => network;

    public IEnumerable<(string Folder, string Service)> SynchronisedFolders() => [];
}
