using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>The plugin was made for other versions of the contract. None of its code runs.</summary>
/// <param name="Range">The versions for which it was made.</param>
public sealed record NotSupported(ApiRange Range) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "not-supported";

    /// <inheritdoc/>
    public override LocalizableText Title => new("不支持", "not supported");

    /// <inheritdoc/>
    public override LocalizableText Explanation => (Range.Min > PluginApi.Version
        ? new LocalizableText(
            "它需要插件接口 {0} 或更高，本程序的是 {2}。请升级 PlanKit，或安装较旧的插件。",
            "It needs plugin API {0} or higher; this program has {2}. Upgrade PlanKit, or install an older version of the plugin.")
        : new LocalizableText(
            "它只支持到插件接口 {1}，本程序的是 {2}。请安装较新的插件。",
            "It supports plugin API up to {1}; this program has {2}. Install a newer version of the plugin."))
        .Format(Range.Min, Range.Max, PluginApi.Version);
}
