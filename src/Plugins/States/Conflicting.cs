using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Two plugins claim the same thing. Neither runs, because nobody can say which was meant.</summary>
/// <param name="Claim">What both claim.</param>
/// <param name="Folders">The folders of all that claim it, in ordinal order.</param>
public sealed record Conflicting(PluginClaim Claim, ImmutableArray<string> Folders) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "conflicting";

    /// <inheritdoc/>
    public override LocalizableText Title => new("冲突", "conflicting");

    /// <inheritdoc/>
    public override LocalizableText Explanation => (Claim.Kind == PluginClaimKind.Id
        ? new LocalizableText(
            "{0} 被不止一个插件占用：{1}。请移走其中一个；停用没有用，因为停用按编号计。",
            "{0} is claimed by more than one plugin: {1}. Remove one of them; to disable one does not help, since an id is disabled wherever it lies.")
        : new LocalizableText(
            "{0} 被不止一个插件占用：{1}。请移走其中一个，或用 plankit plugin disable 停用它。",
            "{0} is claimed by more than one plugin: {1}. Remove one of them, or disable it with plankit plugin disable."))
        .Format(Claim.Description, FolderList.Of(Folders));
}
