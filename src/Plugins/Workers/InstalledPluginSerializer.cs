using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Carries what the host knows of a usable plugin, so that a worker need read no manifest and no lock: what loading it takes. The host has
/// compared the plugin's files with the lock.
/// </summary>
internal static class InstalledPluginSerializer
{
    public static void Write(PayloadWriter payload, InstalledPlugin plugin)
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
    }

    public static InstalledPlugin Read(PayloadReader payload)
    {
        var root = new PluginRoot(payload.ReadText(), (PluginOrigin)payload.ReadInt32());
        return new InstalledPlugin
        {
            Root = root,
            Folder = payload.ReadText(),
            Manifest = ReadManifest(payload),
            Locked = null,
            HasBeenCompared = true,
            State = new Active(),
        };
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
