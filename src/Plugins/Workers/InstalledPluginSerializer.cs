using System.Collections.Immutable;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Carries what the host knows of a usable plugin, so that a worker need read no manifest and no lock: what loading it takes. The files of the
/// worker's own plugin the host has compared with the lock; those of one that it requires the worker compares when it loads it.
/// </summary>
internal static class InstalledPluginSerializer
{
    public static void Write(PayloadWriter payload, InstalledPlugin plugin, bool hasBeenCompared)
    {
        PluginManifest manifest = plugin.Manifest!;
        payload.Write(plugin.Root.Folder);
        payload.Write((int)plugin.Root.Origin);
        payload.Write(plugin.Folder);
        payload.Write(manifest.Id);
        payload.Write(manifest.Version);
        payload.Write(manifest.Name);
        Write(payload, manifest.Api.Min);
        Write(payload, manifest.Api.Max);
        payload.Write(manifest.Assembly);
        payload.Write(manifest.RulePrefix);
        payload.WriteTexts(manifest.Requires);
        payload.WriteTexts(manifest.Provides.Rules);
        payload.WriteEach(manifest.Provides.Exporters, static (payload, exporter) => payload.Write(exporter.Name));
        payload.WriteEach(manifest.Provides.Importers, static (payload, importer) => payload.Write(importer.Name));
        payload.WriteTexts(manifest.Provides.Services);
        payload.Write(hasBeenCompared);
        if (!hasBeenCompared)
        {
            WriteFiles(payload, plugin.Locked!.Files);
        }
    }

    public static InstalledPlugin Read(PayloadReader payload)
    {
        var root = new PluginRoot(payload.ReadText(), (PluginOrigin)payload.ReadInt32());
        string folder = payload.ReadText();
        PluginManifest manifest = ReadManifest(payload);
        bool hasBeenCompared = payload.ReadBoolean();
        return new InstalledPlugin
        {
            Root = root,
            Folder = folder,
            Manifest = manifest,
            Locked = hasBeenCompared ? null : new LockedPlugin(manifest.Id, manifest.Version, ReadFiles(payload)),
            HasBeenCompared = hasBeenCompared,
            State = new Active(),
        };
    }

    private static void WriteFiles(PayloadWriter payload, ImmutableSortedDictionary<string, Digest> files)
    {
        payload.Write(files.Count);
        foreach ((string path, Digest digest) in files)
        {
            payload.Write(path);
            payload.Write(digest.Hex);
        }
    }

    private static ImmutableSortedDictionary<string, Digest> ReadFiles(PayloadReader payload)
    {
        ImmutableSortedDictionary<string, Digest>.Builder files = ImmutableSortedDictionary.CreateBuilder<string, Digest>(StringComparer.Ordinal);
        for (int left = payload.ReadInt32(); left > 0; left--)
        {
            files.Add(payload.ReadText(), Digest.TryParse(payload.ReadText(), out Digest? digest) ? digest : throw new InvalidDataException("A hash is malformed."));
        }

        return files.ToImmutable();
    }

    // In the order of writing: initializers run in the order in which they stand.
    private static PluginManifest ReadManifest(PayloadReader payload) => new()
    {
        Id = payload.ReadText(),
        Version = payload.ReadText(),
        Name = payload.ReadLocalizable(),
        Api = new ApiRange(ReadVersion(payload), ReadVersion(payload)),
        Assembly = payload.ReadOptionalText(),
        RulePrefix = payload.ReadOptionalText(),
        Requires = payload.ReadTexts(),
        Provides = new ProvidedParts
        {
            Rules = payload.ReadTexts(),
            Exporters = payload.ReadEach(static exporter => ReadExporter(exporter.ReadText())),
            Importers = payload.ReadEach(static importer => new ImporterDescription(importer.ReadText(), [])),
            Services = payload.ReadTexts(),
        },
    };

    private static void Write(PayloadWriter payload, Version version)
    {
        payload.Write(version.Major);
        payload.Write(version.Minor);
    }

    private static Version ReadVersion(PayloadReader payload) => new(payload.ReadInt32(), payload.ReadInt32());

    private static ExporterDescription ReadExporter(string name) => new(name, LocalizableText.Same(name), "");
}
