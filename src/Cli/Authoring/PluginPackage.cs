using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using PlanKit.Plugins;

namespace PlanKit.Cli.Authoring;

/// <summary>
/// A plugin in one file. In a ZIP its files lie at the root; in a NuGet package they lie in <c>plugin/</c>, beside what NuGet
/// wants to know. The same files give the same bytes: entries are in ordinal order and bear no time.
/// </summary>
internal static class PluginPackage
{
    /// <summary>The extension of a ZIP.</summary>
    public const string Zip = ".zip";

    /// <summary>The extension of a NuGet package.</summary>
    public const string NuGet = ".nupkg";

    private const string PluginFolder = "plugin/";
    private const int EntryAttributes = 0;

    private static readonly XNamespace Nuspec = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The first moment that a ZIP can name.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a plugin's files.</summary>
    /// <param name="preview">The plugin, as it was inspected.</param>
    /// <param name="isNuGet">Whether as a NuGet package.</param>
    /// <param name="output">Where to.</param>
    /// <returns>The first file that is no longer as it was inspected; null where all are.</returns>
    public static string? Write(PluginPreview preview, bool isNuGet, Stream output)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        if (isNuGet)
        {
            foreach ((string name, XElement content) in PartsOf(preview.Manifest, [.. preview.Files.Keys.Select(Path.GetExtension).OfType<string>()]))
            {
                using Stream entry = Begin(archive, name);
                entry.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{content}\n".ReplaceLineEndings("\n")));
            }
        }

        foreach ((string path, PlanKit.Ledger.Digest digest) in preview.Files)
        {
            // A pipe or a device has no length either, and reading it might never end.
            var file = new FileInfo(Path.Combine(preview.Folder, path));
            byte[] content = file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
            if (PlanKit.Ledger.Digest.Of(content) != digest)
            {
                return path;
            }

            using Stream entry = Begin(archive, isNuGet ? PluginFolder + path : path);
            entry.Write(content);
        }

        return null;
    }

    private static Stream Begin(ZipArchive archive, string name)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        entry.ExternalAttributes = EntryAttributes;
        return entry.Open();
    }

    private static IEnumerable<(string Name, XElement Content)> PartsOf(PluginManifest manifest, IReadOnlyCollection<string> extensions)
    {
        string nuspec = $"{manifest.Id}.nuspec";
        yield return ("[Content_Types].xml", new XElement(
            ContentTypes + "Types",
            extensions.Append(".rels").Append(".nuspec").Where(extension => extension.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(extension => new XElement(
                ContentTypes + "Default",
                new XAttribute("Extension", extension[1..]),
                new XAttribute("ContentType", extension == ".rels" ? "application/vnd.openxmlformats-package.relationships+xml" : "application/octet")))));
        yield return ("_rels/.rels", new XElement(
            Relationships + "Relationships",
            new XElement(
                Relationships + "Relationship",
                new XAttribute("Type", "http://schemas.microsoft.com/packaging/2010/07/manifest"),
                new XAttribute("Target", "/" + nuspec),
                new XAttribute("Id", "manifest"))));
        yield return (nuspec, new XElement(
            Nuspec + "package",
            new XElement(
                Nuspec + "metadata",
                new XElement(Nuspec + "id", manifest.Id),
                new XElement(Nuspec + "version", manifest.Version),
                new XElement(Nuspec + "authors", manifest.Name.Chinese),
                new XElement(Nuspec + "description", $"{manifest.Name.Chinese} {manifest.Name.English}"),
                new XElement(Nuspec + "packageTypes", new XElement(Nuspec + "packageType", new XAttribute("name", "PlanKitPlugin"))))));
    }
}
