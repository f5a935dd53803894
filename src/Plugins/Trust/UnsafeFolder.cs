using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A folder that cannot be taken as a plugin, whatever its manifest says.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Reason">What in it is not acceptable, and what to do.</param>
public sealed record UnsafeFolder(string Folder, LocalizableText Reason)
{
    /// <summary>Folder and reason.</summary>
    public LocalizableText Message => new LocalizableText("{0}：{1}", "{0}: {1}").Format(Folder, Reason);
}
