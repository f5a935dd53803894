using System.Collections.Immutable;
using System.Security.Cryptography;
using PlanKit.Ledger;

namespace PlanKit.Plugins;

/// <summary>The files of a plugin's folder and their hashes.</summary>
internal static class PluginFiles
{
    /// <summary>Hashes every file, in ordinal order of its path with <c>/</c>. Null: a link, or a file that cannot be read.</summary>
    internal static ImmutableSortedDictionary<string, Digest?> Hash(string folder)
    {
        ImmutableSortedDictionary<string, Digest?>.Builder hashes =
            ImmutableSortedDictionary.CreateBuilder<string, Digest?>(StringComparer.Ordinal);
        foreach (FileSystemInfo entry in List(new DirectoryInfo(folder)))
        {
            hashes[PathIn(folder, entry)] = IsLink(entry) ? null : HashOf((FileInfo)entry);
        }

        return hashes.ToImmutable();
    }

    /// <summary>Every file and every link below a folder. Links are listed, never followed.</summary>
    internal static IEnumerable<FileSystemInfo> List(DirectoryInfo folder)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo inner && !IsLink(inner))
            {
                foreach (FileSystemInfo below in List(inner))
                {
                    yield return below;
                }
            }
            else
            {
                yield return entry;
            }
        }
    }

    /// <summary>Whether an entry is a symbolic link or a junction.</summary>
    internal static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>An entry's path relative to a folder, with <c>/</c>.</summary>
    internal static string PathIn(string folder, FileSystemInfo entry) =>
        Path.GetRelativePath(folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Whether a file holds nothing, as far as its length says: an empty file, a pipe, a device. Reading one of the others might never end.</summary>
    internal static bool IsEmpty(FileInfo file) => file.Length == 0;

    private static Digest? HashOf(FileInfo file)
    {
        try
        {
            if (IsEmpty(file))
            {
                return Digest.Of([]);
            }

            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return Digest.FromHash(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
