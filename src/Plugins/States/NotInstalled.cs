using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>No folder holds a plugin of this id.</summary>
/// <param name="Roots">The folders that were looked in.</param>
public sealed record NotInstalled(ImmutableArray<string> Roots) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "not-installed";

    /// <inheritdoc/>
    public override LocalizableText Title => new("未安装", "not installed");

    /// <inheritdoc/>
    public override LocalizableText Explanation => new LocalizableText(
        "在 {0} 中没有这个插件。请检查编号，或用 plankit plugin add 安装。",
        "It is not in {0}. Check the id, or install it with plankit plugin add.").Format(FolderList.Of(Roots));
}
