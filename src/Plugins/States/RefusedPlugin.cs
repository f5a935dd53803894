using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A plugin that was asked for and cannot be used.</summary>
/// <param name="Id">Its id, as it was asked for.</param>
/// <param name="Folder">Its folder; null where it is not installed.</param>
/// <param name="State">Why; never <see cref="Active"/>.</param>
public sealed record RefusedPlugin(string Id, string? Folder, PluginState State)
{
    /// <summary>Its version; null where it is not installed or its manifest cannot be understood.</summary>
    public string? Version { get; init; }

    /// <summary>Which plugin, where, why, and what to do.</summary>
    public LocalizableText Message => (Folder is null
        ? new LocalizableText("插件“{0}”{4}不能用（{2}）：{3}", "The plugin \"{0}\"{4} cannot be used ({2}): {3}")
        : new LocalizableText("插件“{0}”{4}（{1}）不能用（{2}）：{3}", "The plugin \"{0}\"{4} ({1}) cannot be used ({2}): {3}"))
        .Format(HiddenCharacters.Show(Id), Folder is null ? null : HiddenCharacters.Show(Folder), State.Title, State.Explanation, VersionText);

    // Before a bracket there is no space in Chinese, before a word there is.
    private LocalizableText VersionText => Version is null ? default
        : Folder is null ? new LocalizableText($" {Version} ", $" {Version}")
        : LocalizableText.Same($" {Version}");
}
