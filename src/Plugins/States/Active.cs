using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Nothing that is known so far stands against it. Its files are compared with the lock just before it loads.</summary>
public sealed record Active : PluginState
{
    /// <inheritdoc/>
    public override string Word => "active";

    /// <inheritdoc/>
    public override LocalizableText Title => new("可用", "active");

    /// <inheritdoc/>
    public override LocalizableText Explanation => new("可以使用。", "It can be used.");
}
