using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>The plugin's files are not those that were trusted, so none of its code runs.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Changes">What differs, by path; at least one.</param>
public sealed record Changed(string Plugin, ImmutableArray<FileChange> Changes) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "changed";

    /// <inheritdoc/>
    public override LocalizableText Title => new("已改动", "changed");

    /// <inheritdoc/>
    public override LocalizableText Explanation => TextLines.Join(
    [
        new LocalizableText(
            "它的文件与被信任时不同。若改动是您自己做的，用 plankit plugin trust {0} 再次信任；否则请重新安装。",
            "Its files are not those that were trusted. If you made the change yourself, trust it again with plankit plugin trust {0}; otherwise install it again.").Format(Plugin),
        .. Changes.Select(change => change.Message),
    ]);
}
