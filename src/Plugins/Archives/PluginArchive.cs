using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using OneOf;
using PlanKit.Plugins.Archives;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>
/// Unpacks a plugin from a <c>.zip</c> or <c>.nupkg</c>. An archive in which anything is wrong is refused as a whole, with nothing left
/// behind. What the archive says of sizes is not believed: the bytes are counted as they come.
/// </summary>
public static class PluginArchive
{
    /// <summary>How large one file may be when it is unpacked, in bytes: 128 MB.</summary>
    public const long FileSizeLimit = 128L * 1024 * 1024;

    /// <summary>The archives that are known, by their files' endings.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".zip", PackageExtension];

    private const string PackageExtension = ".nupkg";
    private const int BufferSize = 81_920;

    /// <summary>Unpacks an archive into a folder of its own that no program takes for a plugin.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="root">The folder that holds the user's plugins; it is made where it is missing. The caller holds its <see cref="PluginRootGuard"/>.</param>
    public static OneOf<UnpackedPlugin, UnsafeArchive> Unpack(string file, string root)
    {
        bool isPackage = Path.GetExtension(file).Equals(PackageExtension, StringComparison.OrdinalIgnoreCase);
        if (!File.Exists(file) || !Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            return new UnsafeArchive(file, ArchiveText.NoArchive);
        }

        string? folder = null;
        LocalizableText? fault = null;
        try
        {
            using FileStream stream = File.OpenRead(file);
            if (stream.Length > PluginInspection.SizeLimit)
            {
                return new UnsafeArchive(file, ArchiveText.TooLarge(PluginInspection.SizeLimit));
            }

            if (stream.Length == 0)
            {
                return new UnsafeArchive(file, ArchiveText.EmptyFile);
            }

            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (ArchiveContents.Find(archive, isPackage).TryPickT1(out LocalizableText unacceptable, out ImmutableArray<ArchiveFile> files))
            {
                return new UnsafeArchive(file, unacceptable);
            }

            folder = StrayFolders.NameIn(root, "unpacked");
            StrayFolders.Sweep(root);
            fault = Write(files, folder);
        }
        catch (InvalidDataException exception)
        {
            fault = ArchiveText.Corrupt(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Once the folder has a name, it is what cannot be written.
            fault = folder is null ? ArchiveText.Unreadable(SystemFault.Describe(exception)) : ArchiveText.NotUnpacked(root, SystemFault.Describe(exception));
        }

        if (fault is not { } reason)
        {
            return new UnpackedPlugin(folder!);
        }

        StrayFolders.Delete(folder);
        return new UnsafeArchive(file, reason);
    }

    private static LocalizableText? Write(ImmutableArray<ArchiveFile> files, string folder)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        long left = PluginInspection.SizeLimit;
        try
        {
            foreach (ArchiveFile file in files)
            {
                string path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (Write(file, path, buffer, ref left) is { } fault)
                {
                    return fault;
                }
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Contents alone: none of the rights, times and attributes that the archive asks for.
    private static LocalizableText? Write(ArchiveFile file, string path, byte[] buffer, ref long left)
    {
        using Stream source = file.Entry.Open();
        using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        long length = 0;
        uint checksum = 0;
        for (int read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            length += read;
            left -= read;
            if (length > FileSizeLimit)
            {
                return ArchiveText.FileTooLarge(file.Path, FileSizeLimit);
            }

            if (left < 0)
            {
                return ArchiveText.TooLarge(PluginInspection.SizeLimit);
            }

            checksum = Crc32.Append(checksum, buffer.AsSpan(0, read));
            target.Write(buffer.AsSpan(0, read));
        }

        return length == file.Entry.Length && checksum == file.Entry.Crc32 ? null : ArchiveText.WrongChecksum(file.Path);
    }
}
