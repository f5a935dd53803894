using System.Collections.Immutable;
using System.IO.Compression;
using OneOf;
using PlanKit.Text;

namespace PlanKit.Plugins.Archives;

/// <summary>Looks through an archive before a byte of it is unpacked: which entries it has, and where the plugin lies among them.</summary>
internal static class ArchiveContents
{
    private const int FileTypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    // What is made as a plugin has a folder for it; what is packed as a library lies where NuGet puts libraries for this .NET.
    private static readonly string[] PlacesInPackage = ["plugin/", "lib/net10.0/"];

    /// <summary>The plugin's files, or why the archive is not acceptable.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="isPackage">Whether it is a NuGet package, in which names are escaped and much lies beside the plugin.</param>
    internal static OneOf<ImmutableArray<ArchiveFile>, LocalizableText> Find(ZipArchive archive, bool isPackage)
    {
        if (archive.Entries.Count == 0)
        {
            return ArchiveText.NoEntries;
        }

        if (archive.Entries.Count > PluginInspection.FileLimit)
        {
            return ArchiveText.TooManyEntries;
        }

        var names = new ArchiveNames();
        ImmutableArray<ArchiveFile>.Builder files = ImmutableArray.CreateBuilder<ArchiveFile>();
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            var file = new ArchiveFile(isPackage ? Uri.UnescapeDataString(entry.FullName) : entry.FullName, entry);
            if ((FaultIn(file) ?? (names.Add(file.Path) is { } other ? ArchiveText.Double(file.Path, other) : null)) is { } fault)
            {
                return fault;
            }

            if (!file.IsFolder)
            {
                files.Add(file);
            }
        }

        return PluginAmong(files.ToImmutable(), isPackage);
    }

    private static OneOf<ImmutableArray<ArchiveFile>, LocalizableText> PluginAmong(ImmutableArray<ArchiveFile> files, bool isPackage)
    {
        string[] places = isPackage ? PlacesInPackage : PlacesInZip(files);
        return Array.Find(places, place => files.Any(file => file.Path == place + PluginManifest.FileName)) is { } home
            ? files.Where(file => file.Path.StartsWith(home, StringComparison.Ordinal))
                .Select(file => file with { Path = file.Path[home.Length..] })
                .ToImmutableArray()
            : ArchiveText.NoPlugin(string.Join(" / ", places.Select(place => place + PluginManifest.FileName)));
    }

    // Some pack what is in the folder, some the folder.
    private static string[] PlacesInZip(ImmutableArray<ArchiveFile> files)
    {
        string[] tops = [.. files.Select(file => file.Path[..(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct(StringComparer.Ordinal).Take(2)];
        return tops is [{ Length: > 0 } only] ? ["", only] : [""];
    }

    private static LocalizableText? FaultIn(ArchiveFile file)
    {
        string[] segments = file.Path.Split('/');
        if (file.Path.StartsWith('/') || file.Path.Contains('\\', StringComparison.Ordinal) || segments.Contains("..") || HasDrive(file.Path))
        {
            return ArchiveText.Outside(file.Path);
        }

        if (!Array.TrueForAll(file.IsFolder ? segments[..^1] : segments, PortableName.IsPortable))
        {
            return HiddenCharacters.FirstIn(file.Path) is { } hidden ? ArchiveText.HiddenCharacter(file.Path, hidden) : ArchiveText.OddName(file.Path);
        }

        if (IsSpecial(file))
        {
            return ArchiveText.Link(file.Path);
        }

        return file.Entry.IsEncrypted ? ArchiveText.Encrypted(file.Path) : null;
    }

    private static bool HasDrive(string path) => path.Length > 1 && char.IsAsciiLetter(path[0]) && path[1] == ':';

    // Above are the rights and the kind of file as Unix knows them, below the attributes as Windows does; many tools leave them out.
    private static bool IsSpecial(ArchiveFile file)
    {
        int attributes = file.Entry.ExternalAttributes;
        return ((FileAttributes)(attributes & 0xFFFF)).HasFlag(FileAttributes.ReparsePoint)
            || (((attributes >> 16) & FileTypeMask) is not 0 and var kind && kind != (file.IsFolder ? Folder : RegularFile));
    }
}
