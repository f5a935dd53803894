using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>The plugin was loaded, and something in it is broken.</summary>
/// <param name="Fault">What kind of fault.</param>
/// <param name="Problem">What happened, where in the plugin, and what to do.</param>
public sealed record Malfunctioned(PluginFault Fault, LocalizableText Problem) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "malfunctioned";

    /// <inheritdoc/>
    public override LocalizableText Title => new("出错", "malfunctioned");

    /// <inheritdoc/>
    public override LocalizableText Explanation => Problem;
}
