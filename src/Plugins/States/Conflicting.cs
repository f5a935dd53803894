using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Two plugins claim the same thing. Neither runs, because nobody can say which was meant.</summary>
/// <param name="Claim">What both claim.</param>
/// <param name="Plugin">The plugin whose state this is.</param>
/// <param name="Rivals">The others that claim it, by folder in ordinal order; at least one.</param>
public sealed record Conflicting(PluginClaim Claim, PluginClaimant Plugin, ImmutableArray<PluginClaimant> Rivals) : PluginState
{
    /// <inheritdoc/>
    public override string Word => "conflicting";

    /// <inheritdoc/>
    public override LocalizableText Title => new("冲突", "conflicting");

    /// <summary>The folders of all that claim it, in ordinal order.</summary>
    public ImmutableArray<string> Folders => [.. Rivals.Add(Plugin).Select(claimant => claimant.Folder).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override LocalizableText Explanation => new LocalizableText(
        "{0}被不止一个插件占用：{1}。{2}",
        "{0} is claimed by more than one plugin: {1}. {2}").Format(Claim.Description, FolderList.Of(Folders), Remedy);

    private LocalizableText Remedy => (Claim.Kind, Rivals.Add(Plugin).Any(claimant => claimant.IsBundled)) switch
    {
        (PluginClaimKind.Id, true) => new LocalizableText(
            "随程序附带的那个不能移除，停用也没有用，因为停用按编号计；请移除另一个：{0}；或给它换一个编号（plugin.json 中的 id），再添加。",
            "The one that came with the program cannot be removed, and to disable it does not help, since an id is disabled wherever it lies; remove the other: {0}; or give it another id in its plugin.json and add it anew.")
            .Format(Removing(Folders.Except(Rivals.Add(Plugin).Where(claimant => claimant.IsBundled).Select(claimant => claimant.Folder), StringComparer.Ordinal))),
        (PluginClaimKind.Id, false) => new LocalizableText(
            "请移除其中一个：{0}；停用没有用，因为停用按编号计。",
            "Remove one of them: {0}; to disable one does not help, since an id is disabled wherever it lies.")
            .Format(Removing(Folders)),
        _ when Rivals.All(rival => rival.IsBundled) => new LocalizableText(
            "要用这一个，请停用另一个：{0}。",
            "To use this one, disable the other: {0}.").Format(All("disable", Rivals)),
        _ => new LocalizableText(
            "要用这一个，请停用另一个：{0}；或移除它：{1}。",
            "To use this one, disable the other: {0}; or remove it: {1}.")
            .Format(All("disable", Rivals), All("remove", Rivals.Where(rival => !rival.IsBundled))),
    };

    private static LocalizableText Removing(IEnumerable<string> folders) =>
        Joined(folders.Select(folder => $"plankit plugin remove \"{HiddenCharacters.Show(folder)}\""), " 或 ", " or ");

    private static LocalizableText All(string command, IEnumerable<PluginClaimant> plugins) =>
        Joined(plugins.Select(plugin => $"plankit plugin {command} {plugin.Id}"), "、", ", ");

    private static LocalizableText Joined(IEnumerable<string> commands, string chinese, string english) =>
        new(string.Join(chinese, commands), string.Join(english, commands));
}
