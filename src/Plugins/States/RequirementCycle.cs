using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>The plugin requires others that in the end require it, so none of them can be first.</summary>
/// <param name="Cycle">The ids along the way; the last is the first again.</param>
public sealed record RequirementCycle(ImmutableArray<string> Cycle) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "requirement-cycle";

    /// <inheritdoc/>
    public override LocalizableText Title => new("循环依赖", "requirement cycle");

    /// <inheritdoc/>
    public override LocalizableText Explanation => new LocalizableText(
        "这些插件互相需要，没有一个能先加载：{0}。请从其中一个的 plugin.json 的 requires 中去掉一项。",
        "These plugins require one another, so none can load first: {0}. Take one entry out of requires in one plugin.json.")
        .Format(string.Join(" → ", Cycle));
}
