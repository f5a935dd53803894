using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Says to a person why a plugin was not added, trusted or removed.</summary>
internal static class PluginFailures
{
    private static readonly LocalizableText Refused = new("插件“{0}”没有改动：{1}", "Nothing was changed about the plugin “{0}”: {1}");
    private static readonly LocalizableText Unsafe = new("文件夹 {0} 不能作为插件：{1}", "The folder {0} cannot be a plugin: {1}");

    private static readonly LocalizableText UnsafeFile = new("{0} 没有加入：{1}", "{0} was not added: {1}");

    public static Failure Of(string id, PluginState state) => new(Refused.Format(id, state.Explanation));

    public static Failure Of(UnsafeArchive archive) => new(UnsafeFile.Format(archive.File, archive.Reason));

    public static Failure Of(UnsafeFolder folder) => new(Unsafe.Format(folder.Folder, folder.Reason));
}
