using System.IO.Compression;
using System.Text;

namespace PlanKit.Plugins.Tests.Archives;

/// <summary>Packs archives, also such as no honest tool packs.</summary>
internal sealed class ArchiveBuilder(string file) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.Open(file, ZipArchiveMode.Create);

    internal string File => file;

    /// <summary>Adds a built plugin's files.</summary>
    internal ArchiveBuilder AddPlugin(string id, string into = "")
    {
        string folder = Path.Combine(PluginFixtures.BuiltRoot, id);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            _archive.CreateEntryFromFile(path, into + Path.GetRelativePath(folder, path).Replace('\\', '/'));
        }

        return this;
    }

    /// <summary>Adds an entry.</summary>
    internal ArchiveBuilder Add(string name, string content = "x", int attributes = 0) => Add(name, Encoding.UTF8.GetBytes(content), attributes);

    /// <summary>Adds an entry.</summary>
    internal ArchiveBuilder Add(string name, byte[] content, int attributes = 0)
    {
        ZipArchiveEntry entry = _archive.CreateEntry(name);
        entry.ExternalAttributes = attributes;
        if (content.Length > 0)
        {
            using Stream stream = entry.Open();
            stream.Write(content);
        }

        return this;
    }

    /// <summary>Ends the archive.</summary>
    internal string Pack()
    {
        _archive.Dispose();
        return file;
    }

    public void Dispose() => _archive.Dispose();
}
