using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>The plugin is not in the lock of its folder, so none of its code runs.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="LockFault">What is wrong with the lock where it cannot be read; null where the plugin just isn't in it.</param>
public sealed record Untrusted(string Plugin, FileFault? LockFault = null) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "untrusted";

    /// <inheritdoc/>
    public override LocalizableText Title => new("未信任", "untrusted");

    /// <inheritdoc/>
    public override LocalizableText Explanation => LockFault is null
        ? new LocalizableText(
            "还没有人信任它，它的代码不会运行。确认来源可靠后，用 plankit plugin trust {0} 信任它。",
            "Nobody has trusted it yet, so its code does not run. If you know where it comes from, trust it with plankit plugin trust {0}.").Format(Plugin)
        : new LocalizableText(
            "信任清单读不懂，因此其中的插件都不运行。{0}",
            "The lock file cannot be understood, so no plugin in it runs. {0}").Format(LockFault.Message);
}
