using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>The user has set the plugin aside.</summary>
public sealed record Disabled : PluginState
{
    /// <inheritdoc/>
    public override string Word => "disabled";

    /// <inheritdoc/>
    public override LocalizableText Title => new("已停用", "disabled");

    /// <inheritdoc/>
    public override LocalizableText Explanation => new(
        "它被停用了。要再用它：plankit plugin enable 加插件编号。",
        "It was disabled. To use it again: plankit plugin enable with its id.");
}
