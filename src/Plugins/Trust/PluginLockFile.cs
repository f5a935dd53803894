using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>
/// <c>plugins.lock.json</c>: beside the plugins' folders, the SHA-256 of every file of every trusted plugin. Plugins and paths
/// are in ordinal order, so that two locks of the same content are the same bytes. The build writes the same form for
/// the bundled plugins (src/Plugins/PluginLayout.targets).
/// </summary>
public static class PluginLockFile
{
    /// <summary>The file's name.</summary>
    public const string FileName = "plugins.lock.json";

    private static readonly TextRule FilePath = new(
        static text => text.Length > 0 && !text.StartsWith('/') && !text.Contains('\\', StringComparison.Ordinal) && !text.Split('/').Contains(".."),
        new("插件文件夹中的相对路径，用 / 分隔", "a path within the plugin's folder, with /"));

    private static readonly TextRule Hash = new(
        static text => Digest.TryParse(text, out _),
        new("64 位十六进制的 SHA-256", "a SHA-256 of 64 hexadecimal digits"));

    private static readonly LocalizableText WithRemedy = new(
        "{0} 文件如已损坏：把 {1} 移到别处，再用 plankit plugin trust 逐个重新信任其中的插件；它若是随程序附带的，请重新安装 PlanKit。",
        "{0} If the file is damaged: move {1} away and trust its plugins again, each with plankit plugin trust; where it came with the program, install PlanKit again.");

    /// <summary>Reads the lock of a folder. A lock that does not exist trusts nothing.</summary>
    /// <param name="root">The folder that holds the plugins' folders.</param>
    public static OneOf<PluginLock, FileFault> Read(string root) => PluginsFile.Read(
        Path.Combine(root, FileName),
        PluginLock.Empty,
        static (faults, trusted, element) => ReadPlugin(faults, element) is { } plugin ? trusted.With(plugin) : trusted)
        .MapT1(fault => fault with { Problem = WithRemedy.Format(fault.Problem, HiddenCharacters.Show(fault.File)) });

    /// <summary>Writes the lock of a folder: aside first, then in one step into its place.</summary>
    /// <param name="root">The folder that holds the plugins' folders.</param>
    /// <param name="trusted">What to write.</param>
    /// <exception cref="IOException">The file cannot be written; the old one stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Write(string root, PluginLock trusted) => WholeFile.Write(Path.Combine(root, FileName), Format(trusted));

    /// <summary>The bytes of a lock.</summary>
    internal static ReadOnlySpan<byte> Format(PluginLock trusted) => PluginsFile.Format(trusted.Plugins, static (json, plugin) =>
    {
        json.WriteString("id", plugin.Id);
        json.WriteString("version", plugin.Version);
        if (plugin.RunsInProcess)
        {
            json.WriteBoolean("inProcess", true);
        }

        json.WriteStartObject("files");
        foreach ((string path, Digest digest) in plugin.Files)
        {
            json.WriteString(path, digest.Hex);
        }

        json.WriteEndObject();
    });

    private static LockedPlugin? ReadPlugin(FaultList faults, DocumentNode element)
    {
        FieldMap? fields = FieldMap.Of(faults, element, "plugins", "id", "version", "inProcess", "files");
        string? id = fields?.Text("id", ManifestRules.Id);
        string? version = fields?.Text("version", ManifestRules.Version);
        ImmutableSortedDictionary<string, string>? files = fields?.TextsByName("files", FilePath, Hash);
        bool inProcess = fields?.Flag("inProcess") ?? false;
        if (id is null || version is null || files is null)
        {
            return null;
        }

        // Added one by one: adding them as a range makes the runtime compile a sorted set of pairs at every start.
        ImmutableSortedDictionary<string, Digest>.Builder digests = ImmutableSortedDictionary.CreateBuilder<string, Digest>(StringComparer.Ordinal);
        foreach ((string path, string hash) in files)
        {
            digests.Add(path, Digest.TryParse(hash, out Digest? digest) ? digest : throw new InvalidOperationException("The rule allowed it."));
        }

        return new LockedPlugin(id, version, digests.ToImmutable()) { RunsInProcess = inProcess };
    }
}
