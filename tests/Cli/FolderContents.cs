using System.Security.Cryptography;

namespace PlanKit.Cli.Tests;

/// <summary>What lies in a folder: the SHA-256 of every file by relative path, and its subfolders.</summary>
public static class FolderContents
{
    public static IReadOnlyDictionary<string, string> Of(string folder) => new DirectoryInfo(folder)
        .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .ToDictionary(
            entry => Path.GetRelativePath(folder, entry.FullName),
            entry => entry is FileInfo file ? HashOf(file) : "folder",
            StringComparer.Ordinal);

    private static string HashOf(FileInfo file)
    {
        using FileStream stream = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
