using OneOf;
using PlanKit.Extensibility;
using PlanKit.Plugins.Documents;
using PlanKit.Plugins.Rules;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Finds the plugins of one root and says of each by itself whether it can be used.</summary>
internal static class PluginDiscovery
{
    private static readonly LocalizableText Missing = new(
        "清单里写的文件“{0}”不在插件的文件夹里。请重新安装插件。",
        "The file \"{0}\", which the manifest names, is not in the plugin's folder. Install the plugin again.");

    /// <summary>Each folder directly in the root, in ordinal order. Folders whose names begin with a dot are being written or removed.</summary>
    internal static IEnumerable<InstalledPlugin> FindIn(PluginRoot root)
    {
        if (!Directory.Exists(root.Folder))
        {
            yield break;
        }

        OneOf<PluginLock, FileFault> trusted = PluginLockFile.Read(root.Folder);
        foreach (string folder in Directory.EnumerateDirectories(root.Folder).Order(StringComparer.Ordinal))
        {
            if (!Path.GetFileName(folder).StartsWith('.'))
            {
                yield return ReadManifest(folder).Match(
                    manifest => Judge(root, folder, manifest, trusted),
                    malformed => new InstalledPlugin { Root = root, Folder = folder, Manifest = null, Locked = null, State = malformed });
            }
        }
    }

    /// <summary>Reads the manifest in a plugin's folder and looks whether the files it names are there.</summary>
    internal static OneOf<PluginManifest, Malformed> ReadManifest(string folder)
    {
        string file = Path.Combine(folder, PluginManifest.FileName);
        return TextFile.Read(file).Match(
            bytes => PluginManifestReader.Read(file, bytes).Match<OneOf<PluginManifest, Malformed>>(
                manifest => MissingFile(folder, manifest) is { } missing
                    ? new Malformed([JsonNodes.FaultAt(file, bytes, missing.Field, Missing.Format(missing.Name))])
                    : manifest,
                malformed => malformed),
            fault => new Malformed([fault]));
    }

    /// <summary>
    /// Reads the manifest in a plugin's folder and the rules that the plugin states in a file, for whoever is about to trust it or reads lists.
    /// Where only a plan is checked, the rules are read when they are needed.
    /// </summary>
    internal static OneOf<PluginManifest, Malformed> ReadManifestAndRules(string folder) => ReadManifest(folder).Match(
        manifest => manifest.IsOfLaterApi
            ? manifest
            : RulesFile.Read(folder, manifest).Match<OneOf<PluginManifest, Malformed>>(_ => manifest, malformed => malformed),
        malformed => malformed);

    /// <summary>A plugin that somebody named outright: trusted as it was shown.</summary>
    internal static InstalledPlugin Take(PluginPreview preview) => new()
    {
        Root = new PluginRoot(Path.GetDirectoryName(preview.Folder) ?? preview.Folder, PluginOrigin.Named),
        Folder = preview.Folder,
        Manifest = preview.Manifest,
        Locked = preview.Locked,
        State = preview.Manifest.Api.Contains(PluginApi.Version) ? new Active() : new NotSupported(preview.Manifest.Api),
    };

    private static InstalledPlugin Judge(PluginRoot root, string folder, PluginManifest manifest, OneOf<PluginLock, FileFault> trusted)
    {
        LockedPlugin? locked = trusted.Match(all => all.Find(manifest.Id), _ => null);
        PluginState state = !manifest.Api.Contains(PluginApi.Version)
            ? new NotSupported(manifest.Api)
            : trusted.Match<PluginState>(
                _ => locked is null ? new Untrusted(manifest.Id) : new Active(),
                fault => new Untrusted(manifest.Id, fault));
        return new InstalledPlugin { Root = root, Folder = folder, Manifest = manifest, Locked = locked, State = state };
    }

    private static (string Field, string Name)? MissingFile(string folder, PluginManifest manifest)
    {
        if (manifest.IsOfLaterApi)
        {
            return null;
        }

        foreach ((string field, string? name) in ((string, string?)[])[("assembly", manifest.Assembly), ("rules", manifest.Rules), ("profile", manifest.Profile)])
        {
            if (name is not null && !File.Exists(Path.Combine(folder, name)))
            {
                return (field, name);
            }
        }

        return null;
    }
}
