using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>An archive that was not unpacked.</summary>
/// <param name="File">The archive.</param>
/// <param name="Reason">What in it is not acceptable, and what to do.</param>
public sealed record UnsafeArchive(string File, LocalizableText Reason)
{
    /// <summary>Archive and reason.</summary>
    public LocalizableText Message => new LocalizableText("{0}：{1}", "{0}: {1}").Format(File, Reason);
}
