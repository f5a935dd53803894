using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Several folders among the user's plugins hold one id, and nobody said which of them is meant.</summary>
/// <param name="Id">The id.</param>
/// <param name="Folders">The folders, in ordinal order.</param>
public sealed record SeveralInstalled(string Id, ImmutableArray<string> Folders)
{
    /// <summary>Which folders, and what to do.</summary>
    public LocalizableText Message => new LocalizableText(
        "编号 {0} 在不止一个文件夹里：{1}。请写出要移除的文件夹：plankit plugin remove \"{2}\"。没有改动任何内容。",
        "More than one folder holds the plugin {0}: {1}. Name the folder that is to go: plankit plugin remove \"{2}\". Nothing was changed.")
        .Format(Id, FolderList.Of(Folders), HiddenCharacters.Show(Folders[0]));
}
