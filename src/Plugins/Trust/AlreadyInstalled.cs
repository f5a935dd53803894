using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A plugin of this id is among the user's own, and nobody said that it is to be replaced.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">Its version; null where its manifest cannot be understood.</param>
/// <param name="Folders">Where it lies, in ordinal order; more than one where several folders hold the id, so that none can be replaced.</param>
public sealed record AlreadyInstalled(string Id, string? Version, ImmutableArray<string> Folders)
{
    /// <summary>Which plugin, where, and what to do.</summary>
    public LocalizableText Message => (Folders.Length > 1
        ? new LocalizableText(
            "插件 {0} 不止一份：{2}。先移除多余的，如：plankit plugin remove \"{3}\"。没有改动任何内容。",
            "The plugin {0} is there more than once: {2}. Remove what is too much first, such as: plankit plugin remove \"{3}\". Nothing was changed.")
        : new LocalizableText(
            "插件 {0}{1} 已经装在 {2}。要换成这一个：加上 --update；要先移除它：plankit plugin remove {0}。没有改动任何内容。",
            "The plugin {0}{1} is installed already, in {2}. To put this one in its place, add --update; to remove it first: plankit plugin remove {0}. Nothing was changed."))
        .Format(Id, Version is null ? "" : $" {Version}", FolderList.Of(Folders), HiddenCharacters.Show(Folders[0]));
}
