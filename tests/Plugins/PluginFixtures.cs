namespace PlanKit.Plugins.Tests;

/// <summary>
/// A root of its own for one test: copies of the plugins that the build has laid beside the tests, and manifests that the test
/// writes. It goes with the test.
/// </summary>
internal sealed class PluginFixtures : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("plankit-plugins-");

    /// <summary>Where the build has laid the plugins, with the lock that the build wrote.</summary>
    internal static string BuiltRoot => Path.Combine(AppContext.BaseDirectory, "plugins");

    internal string Root => _root.FullName;

    internal PluginRoot PluginRoot => new(Root, PluginOrigin.Added);

    /// <summary>Copies a built plugin and trusts it.</summary>
    internal string Add(string id, string? folderName = null)
    {
        string folder = Copy(Path.Combine(BuiltRoot, id), Path.Combine(Root, folderName ?? id));
        Trust(folder);
        return folder;
    }

    /// <summary>Copies the good plugin under another manifest, with a profile where one is given, and trusts it.</summary>
    internal string AddWithManifest(string folderName, string manifest, string? profile = null)
    {
        string folder = Copy(Path.Combine(BuiltRoot, "good"), Path.Combine(Root, folderName));
        File.WriteAllText(Path.Combine(folder, PluginManifest.FileName), manifest);
        if (profile is not null)
        {
            File.WriteAllText(Path.Combine(folder, "profile.yaml"), profile);
        }

        Trust(folder);
        return folder;
    }

    /// <summary>The good plugin's manifest with another id, and more fields.</summary>
    internal static string ManifestOf(string id, string more = "", string provides = "", string api = """{ "min": "1.0", "max": "1.99" }""") => $$"""
        {
          "id": "{{id}}",
          "version": "1.0.0",
          "name": { "zh": "测试", "en": "Test" },
          "api": {{api}},{{more}}
          "assembly": "PlanKit.TestPlugins.Good.dll",
          "provides": { {{provides}} }
        }
        """;

    /// <summary>Locks a folder as it is, whatever else claims its names: two that clash came there by hand.</summary>
    internal void Trust(string folder)
    {
        PluginPreview preview = PluginInspection.Inspect(folder).AsT0;
        PluginLockFile.Write(Root, PluginLockFile.Read(Root).AsT0.With(new LockedPlugin(preview.Manifest.Id, preview.Manifest.Version, preview.Files)));
    }

    internal PluginCatalog ReadCatalog() => PluginCatalog.Read(PluginRoot);

    internal PluginHost CreateHost(PluginLoadMode? mode = null) =>
        new(ReadCatalog(), mode ?? PluginLoadMode.ForShortLivedHost, new FixedTime());

    public void Dispose() => _root.Delete(recursive: true);

    internal static string Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
