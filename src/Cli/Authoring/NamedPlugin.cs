using OneOf;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Authoring;

/// <summary>Finds the plugin that a command names: by its folder, or by the id of one that is installed.</summary>
internal static class NamedPlugin
{
    private static readonly LocalizableText Nowhere = new(
        "没有文件夹 {0}，也没有安装编号为“{1}”的插件。请给出含有 plugin.json 的文件夹，或 plankit plugin list 列出的编号。",
        "There is no folder {0}, and no plugin “{1}” is installed. Name the folder that holds plugin.json, or an id that plankit plugin list shows.");

    /// <summary>Looks at a plugin's folder; nothing in it is run.</summary>
    /// <param name="session">The session.</param>
    /// <param name="named">What the user wrote. A folder that holds a plugin goes before an installed plugin of that id.</param>
    public static OneOf<PluginPreview, Failure> Find(CommandSession session, string named)
    {
        string path = session.Resolve(named);
        string? installed = File.Exists(Path.Combine(path, PluginManifest.FileName))
            ? null
            : session.Plugins.Catalog.Plugins.FirstOrDefault(plugin => plugin.Id == named)?.Folder;
        return installed is not null || Directory.Exists(path) ? Inspect(installed ?? path) : new Failure(Nowhere.Format(path, named));
    }

    /// <summary>Looks at a plugin's folder; nothing in it is run.</summary>
    /// <param name="folder">The folder, absolute.</param>
    public static OneOf<PluginPreview, Failure> Inspect(string folder) => PluginInspection.Inspect(Path.TrimEndingDirectorySeparator(folder)).Match<OneOf<PluginPreview, Failure>>(
        preview => preview,
        malformed => new Failure(malformed.Explanation),
        notSafe => PluginFailures.Of(notSafe));
}
