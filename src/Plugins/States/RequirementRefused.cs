using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A plugin that this one requires cannot be used.</summary>
/// <param name="Requirement">The id of that one.</param>
/// <param name="State">Why it cannot be used.</param>
public sealed record RequirementRefused(string Requirement, PluginState State) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "requirement-refused";

    /// <inheritdoc/>
    public override LocalizableText Title => new("依赖插件不可用", "requirement refused");

    /// <inheritdoc/>
    public override LocalizableText Explanation => new LocalizableText(
        "它需要插件“{0}”，而那个插件不能用（{1}）：{2}",
        "It requires the plugin \"{0}\", which cannot be used ({1}): {2}").Format(Requirement, State.Title, State.Explanation);
}
