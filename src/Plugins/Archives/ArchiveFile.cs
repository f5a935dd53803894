using System.IO.Compression;

namespace PlanKit.Plugins.Archives;

/// <summary>A file or folder in an archive.</summary>
/// <param name="Path">Where it goes, with <c>/</c>; a folder's path ends with it.</param>
/// <param name="Entry">Its bytes.</param>
internal sealed record ArchiveFile(string Path, ZipArchiveEntry Entry)
{
    /// <summary>Whether it is a folder.</summary>
    internal bool IsFolder => Path.EndsWith('/');
}
