using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A plugin that this one requires is not installed.</summary>
/// <param name="Requirement">The id of the one that is missing.</param>
public sealed record RequirementMissing(string Requirement) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "requirement-missing";

    /// <inheritdoc/>
    public override LocalizableText Title => new("缺少依赖插件", "requirement missing");

    /// <inheritdoc/>
    public override LocalizableText Explanation => new LocalizableText(
        "它需要插件“{0}”，而这个插件没有安装。请用 plankit plugin add 安装它。",
        "It requires the plugin \"{0}\", which is not installed. Install it with plankit plugin add.").Format(Requirement);
}
