using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>The user has set the plugin aside.</summary>
/// <param name="Plugin">The plugin's id.</param>
public sealed record Disabled(string Plugin) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "disabled";

    /// <inheritdoc/>
    public override LocalizableText Title => new("已停用", "disabled");

    /// <inheritdoc/>
    public override LocalizableText Explanation => new LocalizableText(
        "它被停用了。要再用它：plankit plugin enable {0}。",
        "It was disabled. To use it again: plankit plugin enable {0}.").Format(Plugin);
}
